package dev.flotilla.delivery.route;

import org.apache.kafka.common.TopicPartition;

/**
 * All records of a partition from {@code first} on and before {@code next}; there may be
 * fewer than the difference, since compaction and transactions leave gaps.
 */
public record Range(TopicPartition partition, long first, long next) {

    public Range {
        if (first < 0 || next <= first) {
            throw new IllegalArgumentException("no range: " + partition + " from " + first + " to before " + next);
        }
    }

    /** Names the range, and so its content. */
    public String token() {
        return partition.topic() + ":" + partition.partition() + ":" + first + "-" + (next - 1);
    }

}
