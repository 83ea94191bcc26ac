package dev.flotilla.common.health;

import java.util.List;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Down when a listener container has died or when the cluster does not answer.
 */
class KafkaHealthIndicator extends AbstractHealthIndicator {

    private final ClusterProbe probe;

    private final KafkaListenerEndpointRegistry listeners;

    KafkaHealthIndicator(ClusterProbe probe, KafkaListenerEndpointRegistry listeners) {
        super("the Kafka health check failed");
        this.probe = probe;
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> dead = DeadListeners.of(listeners);
        if (!dead.isEmpty()) {
            health.down().withDetail("deadListeners", dead).withDetail("remedy", "see the log for why; restart me");
        }
        else {
            health.up();
        }
        switch (probe.state()) {
            case ClusterState.Reachable(int brokers) -> health.withDetail("brokers", brokers);
            case ClusterState.Unreachable(String reason, var since) ->
                health.down().withDetail("unreachableSince", since).withDetail("reason", reason);
        }
    }

}
