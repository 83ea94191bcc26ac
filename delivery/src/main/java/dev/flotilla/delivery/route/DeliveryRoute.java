package dev.flotilla.delivery.route;

import dev.flotilla.common.topics.FleetTopics;

/**
 * What is delivered where, and in the name of which consumer group.
 */
public record DeliveryRoute<T>(String group, String topic, Reader<T> reader, Destination<T> destination) {

    /** Where dead letters come through this route again, and through no other. */
    public String replayTopic() {
        return FleetTopics.replaysOf(topic, group);
    }

}
