package dev.flotilla.storage.delivery;

import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.deadletter.DeadLetters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes of routes what listens to Kafka.
 */
@Component
public final class DeliveryFactory {

    private final DeliveryProperties properties;

    private final DeadLetters deadLetters;

    private final ProducerFactory<?, ?> producers;

    private final ConsumerFactory<?, ?> consumers;

    private final FleetActivity activity;

    private final MeterRegistry registry;

    private final InstantSource time;

    DeliveryFactory(DeliveryProperties properties, DeadLetters deadLetters, ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers, FleetActivity activity, MeterRegistry registry, InstantSource time) {
        this.properties = properties;
        this.deadLetters = deadLetters;
        this.producers = producers;
        this.consumers = consumers;
        this.activity = activity;
        this.registry = registry;
        this.time = time;
    }

    public <T> DeliveryEndpoint endpoint(DeliveryRoute<T> route, OffsetAlarms alarms) {
        String group = route.group();
        Flow flow = activity.flow(FlowKey.consuming(group, route.topic()));
        DeadLetterLog log = new KafkaDeadLetterLog(group, deadLetters, producers.getConfigurationProperties(),
                consumers);
        Timer writes = Timer.builder("flotilla.store.write").tag("group", group).register(registry);
        Counter fenced = Counter.builder("flotilla.store.fenced").tag("group", group).register(registry);
        Gauge.builder("flotilla.store.lost.offsets", alarms, OffsetAlarms::size).tag("group", group).register(registry);
        RandomGenerator random = new Random();
        var pace = new DeliveryParts.Pace(time, new Backoff(properties.firstRetry(), properties.longestRetry(), random),
                properties.roundBudget(), properties.alarmEvery());
        var parts = new DeliveryParts<>(route.store(), new PartWriter<>(route, log, flow, writes, time), log, alarms,
                flow, fenced, pace);
        return new DeliveryEndpoint(route, new Delivery<>(parts));
    }

}
