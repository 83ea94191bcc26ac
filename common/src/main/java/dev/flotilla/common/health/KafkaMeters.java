package dev.flotilla.common.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * What readiness is made of, for who watches many instances.
 */
final class KafkaMeters implements MeterBinder {

    private final ClusterProbe probe;

    private final KafkaListenerEndpointRegistry listeners;

    KafkaMeters(ClusterProbe probe, KafkaListenerEndpointRegistry listeners) {
        this.probe = probe;
        this.listeners = listeners;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("flotilla.kafka.brokers", probe, KafkaMeters::brokers)
            .description("Brokers in the cluster's last answer; 0 while it does not answer")
            .register(registry);
        Gauge.builder("flotilla.listeners.dead", listeners, all -> DeadListeners.of(all).size())
            .description("Listeners that have ended although they should run")
            .register(registry);
    }

    private static int brokers(ClusterProbe probe) {
        return switch (probe.state()) {
            case ClusterState.Reachable(int brokers) -> brokers;
            case ClusterState.Unreachable _ -> 0;
        };
    }

}
