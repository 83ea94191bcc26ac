package dev.flotilla.hub.lag;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far behind a group is.
 *
 * @param records of all partitions together
 * @param seconds of the partition that is the most behind; absent where none is known
 * @param verdict the worst of its partitions'
 * @param reason in words, where the verdict is a bad one
 */
public record GroupLag(Map<TopicPartition, PartitionLag> partitions, long records, @Nullable Double seconds,
        Verdict verdict, @Nullable String reason) {

    public GroupLag {
        partitions = Map.copyOf(partitions);
    }

}
