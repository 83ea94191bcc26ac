package dev.flotilla.hub.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.hub.picture.BrokerPicture;
import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.GroupPicture;
import dev.flotilla.hub.picture.ServicePicture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a point of every line for each two seconds of the last quarter of an hour.
 */
public final class HistoryBook {

    private static final int LENGTH = 450;

    private static final Duration STEP = Duration.ofSeconds(2);

    /** Pictures come a little early or late. */
    private static final Duration SLACK = Duration.ofMillis(100);

    private static final int MOST_LINES = 100;

    private final @Nullable Instant[] times = new Instant[LENGTH];

    private final Lines<GroupPicture> groups = new Lines<>(LENGTH, MOST_LINES, GroupPicture::lag,
            GroupPicture::perSecond);

    private final Lines<ServicePicture> services = new Lines<>(LENGTH, MOST_LINES, ServicePicture::inPerSecond,
            ServicePicture::outPerSecond);

    private final Lines<BrokerPicture> brokers = new Lines<>(LENGTH, MOST_LINES, BrokerPicture::inSync,
            BrokerPicture::replicas);

    private long points;

    private @Nullable Instant last;

    HistoryBook() {
    }

    /** As often as there is a picture; what comes too soon after the last is left out. */
    public synchronized void add(FleetPicture picture) {
        Instant now = picture.at();
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(STEP).minus(SLACK))) {
            return;
        }
        // A clock that was put back would draw lines backwards.
        if (last != null && now.isBefore(last)) {
            points = 0;
        }
        last = now;
        int slot = (int) (points % LENGTH);
        times[slot] = now;
        // What is shown while Kafka is away is how it was, not how it is.
        boolean sees = picture.hub().sees();
        groups.set(slot, sees ? picture.groups() : Map.of());
        services.set(slot, sees ? picture.services() : Map.of());
        brokers.set(slot, sees ? picture.brokers() : Map.of());
        points++;
    }

    public synchronized History history() {
        int many = (int) Math.min(points, LENGTH);
        int first = (int) ((points - many) % LENGTH);
        List<Instant> all = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            Instant time = times[(first + i) % LENGTH];
            if (time != null) {
                all.add(time);
            }
        }
        Map<String, History.GroupLines> ofGroups = new TreeMap<>();
        groups.all()
            .forEach((name, pair) -> ofGroups.put(name,
                    new History.GroupLines(pair.first().from(first, many), pair.second().from(first, many))));
        Map<String, History.ServiceLines> ofServices = new TreeMap<>();
        services.all()
            .forEach((name, pair) -> ofServices.put(name,
                    new History.ServiceLines(pair.first().from(first, many), pair.second().from(first, many))));
        Map<String, History.BrokerLines> ofBrokers = new TreeMap<>();
        brokers.all()
            .forEach((name, pair) -> ofBrokers.put(name,
                    new History.BrokerLines(pair.first().from(first, many), pair.second().from(first, many))));
        return new History(all, ofGroups, ofServices, ofBrokers);
    }

}
