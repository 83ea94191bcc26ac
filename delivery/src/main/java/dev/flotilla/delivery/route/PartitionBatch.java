package dev.flotilla.delivery.route;

import java.util.List;

import org.apache.kafka.common.TopicPartition;

/**
 * Records of one partition in the order of their offsets, maybe none. Writing them takes
 * the partition from {@code expected} to the end of the range.
 */
public record PartitionBatch<T>(Progress expected, Range range, List<Delivered<T>> records) {

    public PartitionBatch {
        records = List.copyOf(records);
    }

    public TopicPartition partition() {
        return range.partition();
    }

    public long nextOffset() {
        return range.next();
    }

}
