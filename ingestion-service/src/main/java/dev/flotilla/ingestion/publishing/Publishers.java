package dev.flotilla.ingestion.publishing;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * The publishers of this instance: one per topic, with one producer and one budget for
 * all of them.
 */
@Component
public class Publishers {

    private final Map<String, TopicPublisher> byTopic = new ConcurrentHashMap<>();

    private final ProducerFactory<byte[], byte[]> factory;

    private final InFlightBudget budget;

    private final PublishingProperties properties;

    private final FleetActivity activity;

    private final MeterRegistry registry;

    private final InstantSource time;

    Publishers(ProducerFactory<byte[], byte[]> factory, PublishingProperties properties, FleetActivity activity,
            MeterRegistry registry, InstantSource time) {
        this.factory = factory;
        this.properties = properties;
        this.activity = activity;
        this.registry = registry;
        this.time = time;
        this.budget = new InFlightBudget(properties.maxInFlightRecords(), (int) properties.maxInFlightBytes().toBytes(),
                time);
        Gauge.builder("flotilla.ingestion.in.flight.records", budget, InFlightBudget::recordsInFlight)
            .register(registry);
        Gauge.builder("flotilla.ingestion.in.flight.bytes", budget, InFlightBudget::bytesInFlight).register(registry);
    }

    public TopicPublisher forTopic(String topic) {
        return byTopic.computeIfAbsent(topic, this::open);
    }

    private TopicPublisher open(String topic) {
        Flow flow = activity.flow(FlowKey.producing(topic));
        flow.reportBufferFill(budget::fill);
        return new TopicPublisher(topic, factory, budget, properties, new PublishingMeters(registry, flow, topic),
                time);
    }

}
