package dev.flotilla.hub.keys;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * What to look at next.
 *
 * @param from first offset by partition
 * @param until the offset after the last, by partition
 */
record Sample(String topic, Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) {

    Sample {
        from = Map.copyOf(from);
        until = Map.copyOf(until);
    }

}
