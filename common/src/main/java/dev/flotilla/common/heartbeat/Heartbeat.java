package dev.flotilla.common.heartbeat;

import java.time.Instant;
import java.util.List;

import dev.flotilla.common.assignment.Rebalance;
import org.jspecify.annotations.Nullable;

/**
 * One instance at one moment.
 */
public record Heartbeat(Instance instance, Instant at, InstanceState state, String health, List<FlowReport> flows,
        @Nullable Rebalance lastRebalance, Resources resources) {

    public Heartbeat {
        flows = List.copyOf(flows);
    }

    /**
     * Who it is.
     */
    public record Instance(String service, String id, @Nullable Integer number, String host, @Nullable Integer port,
            String version, String commit, Instant startedAt) {
    }

    /**
     * What it uses.
     *
     * @param cpuLoad of this process, 0 to 1 over all processors; absent where the system
     * does not tell
     */
    public record Resources(long heapUsedBytes, long heapMaxBytes, @Nullable Double cpuLoad) {
    }

}
