package dev.flotilla.common.heartbeat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * One group reading one topic, or, without a group, this instance writing one.
 *
 * @param idle it is a member of the group, but no partition is left for it
 * @param lag records still to be read in the owned partitions; absent where unknown
 * @param sinceArrival how many records were done within so many milliseconds of their
 * arrival on the topic, and not within the step before; since the start, absent where
 * nothing was counted
 * @param sinceBegin the same since what began it all, where the service knows
 */
public record FlowReport(@Nullable String group, String topic, List<Integer> partitions, boolean idle, long recordsIn,
        long recordsOut, double inPerSecond, double outPerSecond, @Nullable Long lag, List<Integer> pausedPartitions,
        double bufferFill, long deadLetters, long retries, @Nullable Map<Long, Long> sinceArrival,
        @Nullable Map<Long, Long> sinceBegin) {

    public FlowReport {
        partitions = List.copyOf(partitions);
        pausedPartitions = List.copyOf(pausedPartitions);
        sinceArrival = sorted(sinceArrival);
        sinceBegin = sorted(sinceBegin);
    }

    private static @Nullable Map<Long, Long> sorted(@Nullable Map<Long, Long> counts) {
        return counts == null ? null : Collections.unmodifiableMap(new TreeMap<>(counts));
    }

}
