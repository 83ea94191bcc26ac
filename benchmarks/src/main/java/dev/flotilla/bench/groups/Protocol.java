package dev.flotilla.bench.groups;

import java.util.Map;

/**
 * A way for a group to agree, with the timeouts that the fleet ships. The newer one takes
 * them from the broker.
 */
enum Protocol {

    CLASSIC, CONSUMER;

    Map<String, String> settings() {
        return switch (this) {
            case CLASSIC ->
                Map.of("group.protocol", "classic", "session.timeout.ms", "6000", "heartbeat.interval.ms", "1500",
                        "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
            case CONSUMER -> Map.of("group.protocol", "consumer");
        };
    }

}
