package dev.flotilla.storage.delivery;

import java.util.List;

import org.apache.kafka.common.TopicPartition;

/**
 * Records of one partition in the order of their offsets, maybe none. Writing them takes
 * the partition from {@code expected} to {@code nextOffset}. Neither says anything about
 * the offsets of the records: compaction and transactions leave gaps.
 */
public record PartitionBatch<T>(TopicPartition partition, Progress expected, long nextOffset,
        List<Delivered<T>> records) {

    public PartitionBatch {
        records = List.copyOf(records);
    }

}
