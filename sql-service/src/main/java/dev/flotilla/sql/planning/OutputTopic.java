package dev.flotilla.sql.planning;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A topic that a job writes, and makes where it is missing.
 *
 * @param compacted whether it is a table's, of which the last record of each key counts
 */
public record OutputTopic(String topic, @Nullable Integer partitions, @Nullable Integer replicas,
        @Nullable Duration retention, boolean compacted) {
}
