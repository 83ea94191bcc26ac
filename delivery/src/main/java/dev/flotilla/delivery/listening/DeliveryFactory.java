package dev.flotilla.delivery.listening;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.common.topics.NeededTopics;
import dev.flotilla.delivery.lanes.Crew;
import dev.flotilla.delivery.lanes.LaneParts;
import dev.flotilla.delivery.lanes.LaneSettings;
import dev.flotilla.delivery.lanes.LaneView;
import dev.flotilla.delivery.lanes.OffsetAlarms;
import dev.flotilla.delivery.lanes.Room;
import dev.flotilla.delivery.letters.LetterBoxes;
import dev.flotilla.delivery.route.DeliveryRoute;
import dev.flotilla.delivery.writing.DeadLetterLog;
import dev.flotilla.delivery.writing.PieceWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.kafka.config.KafkaListenerEndpoint;

/**
 * Makes of routes what listens to Kafka, and shows how they fare.
 */
public final class DeliveryFactory {

    // A poll without records ends no sooner, but for the bell. Then pauses after failures
    // are looked at.
    private static final Duration POLL = Duration.ofMillis(200);

    private final List<Delivery<?>> deliveries = new CopyOnWriteArrayList<>();

    private final InstanceIdentity identity;

    private final LaneSettings settings;

    private final Room room;

    private final Crew crew;

    private final LetterBoxes letters;

    private final NeededTopics topics;

    private final Meters meters;

    DeliveryFactory(InstanceIdentity identity, LaneSettings settings, Room room, Crew crew, LetterBoxes letters,
            NeededTopics topics, Meters meters) {
        this.identity = identity;
        this.settings = settings;
        this.room = room;
        this.crew = crew;
        this.letters = letters;
        this.topics = topics;
        this.meters = meters;
    }

    record Meters(FleetActivity activity, MeterRegistry registry) {
    }

    public List<DeliveryRoute<?>> routes() {
        return deliveries.stream().<DeliveryRoute<?>>map(Delivery::route).toList();
    }

    public <T> KafkaListenerEndpoint endpoint(DeliveryRoute<T> route, OffsetAlarms alarms) {
        Delivery<T> delivery = new Delivery<>(parts(route, alarms));
        deliveries.add(delivery);
        topics.addForCopies(FleetTopics.deadLettersOf(route.topic()));
        topics.addForFewCopies(route.replayTopic());
        return new DeliveryEndpoint(delivery, identity.id() + "-" + route.topic(), POLL);
    }

    /** Of this instance at this moment. */
    public List<LaneView> lanes(DeliveryRoute<?> route) {
        return deliveries.stream()
            .filter(delivery -> delivery.route().equals(route))
            .flatMap(delivery -> delivery.lanes().stream())
            .toList();
    }

    private <T> LaneParts<T> parts(DeliveryRoute<T> route, OffsetAlarms alarms) {
        String group = route.group();
        MeterRegistry registry = meters.registry();
        Flow flow = meters.activity().flow(FlowKey.consuming(group, route.topic()));
        flow.reportBufferFill(room::fill);
        Timer writes = Timer.builder("flotilla.store.write")
            .tag("group", group)
            .tag("topic", route.topic())
            .register(registry);
        Counter fenced = Counter.builder("flotilla.store.fenced").tag("group", group).register(registry);
        DeadLetterLog log = letters.of(group);
        var writer = new PieceWriter<>(route.reader(), log, flow, writes, settings.time());
        return new LaneParts<>(route, writer, log, alarms, new LaneParts.Measures(flow, fenced), room, crew, settings);
    }

}
