package dev.flotilla.common.assignment;

import org.jspecify.annotations.Nullable;

/**
 * How far behind a partition is, and whether it is held back.
 *
 * @param lag records between this consumer and the end of the partition; absent until the
 * first fetch has told
 */
public record PartitionState(@Nullable Long lag, boolean paused) {

    static final PartitionState UNKNOWN = new PartitionState(null, false);

}
