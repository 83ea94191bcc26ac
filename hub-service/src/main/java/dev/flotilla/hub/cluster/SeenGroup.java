package dev.flotilla.hub.cluster;

import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A group of consumers.
 *
 * @param protocol as Kafka calls it: classic, consumer, streams, share
 * @param state as Kafka calls it: Stable, PreparingRebalance, Reconciling, Empty …
 * @param epoch of the group's plan; classic groups have none
 * @param committed by partition: up to where it is done
 */
public record SeenGroup(String id, String protocol, String state, @Nullable Integer epoch, List<SeenMember> members,
        Map<TopicPartition, Long> committed) {

    public SeenGroup {
        members = List.copyOf(members);
        committed = Map.copyOf(committed);
    }

    SeenGroup withCommitted(Map<TopicPartition, Long> offsets) {
        return new SeenGroup(id, protocol, state, epoch, members, offsets);
    }

    boolean isDead() {
        return "Dead".equals(state);
    }

}
