package dev.flotilla.common.heartbeat;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One group reading one topic, or, without a group, this instance writing one.
 *
 * @param idle it is a member of the group, but no partition is left for it
 * @param lag records still to be read in the owned partitions; absent where unknown
 */
public record FlowReport(@Nullable String group, String topic, List<Integer> partitions, boolean idle, long recordsIn,
        long recordsOut, double inPerSecond, double outPerSecond, @Nullable Long lag, List<Integer> pausedPartitions,
        double bufferFill, long deadLetters, long retries) {

    public FlowReport {
        partitions = List.copyOf(partitions);
        pausedPartitions = List.copyOf(pausedPartitions);
    }

}
