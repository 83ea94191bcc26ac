package dev.flotilla.hub.rebalances;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One change of a group from how it was before to how it is by now.
 */
final class Unrest {

    /** Whoever has not given up a partition by then will not. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** What has not been looked at for longer did not last so long for that. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private static final Duration SLACK = Duration.ofMillis(1_500);

    private static final long LONGEST_MEASURE = Duration.ofHours(1).toMillis();

    private final long number;

    private final String group;

    private final Shape before;

    private final Instant began;

    private final Owners owners;

    private final Map<String, Instant> left = new HashMap<>();

    private final Map<String, Departure> departures = new HashMap<>();

    private Shape now;

    private Instant changed;

    private @Nullable Instant over;

    private @Nullable Long measured;

    Unrest(long number, String group, Owners owners, Shape before, Shape now) {
        this.number = number;
        this.group = group;
        this.owners = owners;
        this.before = before;
        this.began = now.at();
        this.now = now;
        this.changed = now.at();
    }

    void look(Shape next) {
        if (!next.isLike(now) || next.settled() != now.settled()) {
            changed = next.at();
        }
        now = next;
        before.clients().keySet().stream().filter(client -> !next.clients().containsKey(client)).forEach(client -> {
            left.putIfAbsent(client, next.at());
        });
        if (next.settled() && (next.isEmpty() || next.unowned(before).isEmpty() || hasWaited())) {
            over = next.at();
        }
    }

    private boolean hasWaited() {
        return Duration.between(changed, now.at()).compareTo(LONGEST_WAIT) >= 0;
    }

    /** Also when it is over: heartbeats come later than what they tell of. */
    void hear(List<SeenInstance> instances, Crew crew) {
        left.forEach((client, at) -> {
            String owner = owners.of(client).id();
            Departure departure = Departure.of(crew.withId(owner), at);
            if (departure != Departure.UNEXPLAINED) {
                departures.put(owner, departure);
            }
        });
        instances.stream().map(this::measure).forEach(millis -> {
            if (millis != null && (measured == null || millis > measured)) {
                measured = millis;
            }
        });
    }

    // Clocks of instances may be wrong, but how long ago it was can be told by each.
    private @Nullable Long measure(SeenInstance instance) {
        var rebalance = instance.heartbeat().lastRebalance();
        if (rebalance == null || rebalance.durationMillis() == null || !rebalance.group().equals(group)) {
            return null;
        }
        Duration ago = Duration.between(rebalance.at(), instance.heartbeat().at());
        Instant at = instance.lastSeenAt().minus(ago);
        boolean isOfThis = !at.isBefore(before.at().minus(SLACK)) && (over == null || !at.isAfter(over.plus(SLACK)));
        long millis = rebalance.durationMillis();
        return isOfThis && millis >= 0 && millis <= LONGEST_MEASURE ? millis : null;
    }

    boolean isOver() {
        return over != null;
    }

    boolean isOverSince(Instant time) {
        return over != null && !over.isAfter(time);
    }

    RebalanceEvent event() {
        List<RebalanceEvent.Move> moves = moves();
        Long millis = over == null ? null : Long.valueOf(millis(over));
        return new RebalanceEvent(number, over == null ? began : over, group, over != null, millis,
                new Reasons(before, now, owners, left.keySet(), departures, over != null).words(),
                moves.stream().limit(RebalanceEvent.MOST_MOVES).toList(), moves.size());
    }

    private long millis(Instant end) {
        if (measured != null) {
            return measured;
        }
        boolean wasBlind = Duration.between(before.at(), began).compareTo(LONGEST_LOOK) > 0;
        return Duration.between(wasBlind ? began : before.at(), end).toMillis();
    }

    /** Whose names may still be told. */
    Set<String> clients() {
        Set<String> clients = new HashSet<>(before.clients().keySet());
        clients.addAll(now.clients().keySet());
        return clients;
    }

    // As long as it lasts Kafka may not tell who owns what; that is no move to nobody.
    private List<RebalanceEvent.Move> moves() {
        Set<TopicPartition> all = new HashSet<>(before.owners().keySet());
        all.addAll(now.owners().keySet());
        return all.stream()
            .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
            .map(partition -> new RebalanceEvent.Move(partition.toString(), owner(before, partition),
                    owner(now, partition)))
            .filter(move -> move.to() == null ? over != null : !move.to().equals(move.from()))
            .toList();
    }

    private @Nullable String owner(Shape shape, TopicPartition partition) {
        String client = shape.owners().get(partition);
        return client == null ? null : owners.of(client).id();
    }

}
