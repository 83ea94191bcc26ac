package dev.flotilla.ingestion.publishing;

import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.errors.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What one topic's sends look like from outside.
 */
final class PublishingMeters {

    private final MeterRegistry registry;

    private final Flow flow;

    private final String topic;

    private final Timer acknowledgement;

    PublishingMeters(MeterRegistry registry, Flow flow, String topic) {
        this.registry = registry;
        this.flow = flow;
        this.topic = topic;
        this.acknowledgement = Timer.builder("flotilla.ingestion.acknowledgement")
            .description("from the hand-over of an event to the answer of all in-sync replicas")
            .tag("topic", topic)
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    void acknowledged(Timer.Sample sample) {
        sample.stop(acknowledgement);
        flow.delivered(1);
    }

    void failed(SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Acknowledged _ -> throw new IllegalArgumentException("an acknowledgement is no failure");
            case SendOutcome.NotTaken(ErrorCode code, String _) -> count(code);
            case SendOutcome.Unknown _ -> count(ErrorCode.OUTCOME_UNKNOWN);
        }
    }

    private void count(ErrorCode code) {
        registry.counter("flotilla.ingestion.failures", "topic", topic, "code", code.name()).increment();
    }

}
