package dev.flotilla.common.heartbeat;

import java.util.Locale;
import java.util.stream.Collectors;

import dev.flotilla.common.assignment.PartitionRanges;

/**
 * A heartbeat as a person reads it in the log.
 */
final class HeartbeatLine {

    private static final long MIB = 1024 * 1024;

    private HeartbeatLine() {
    }

    static String of(Heartbeat heartbeat) {
        Heartbeat.Resources resources = heartbeat.resources();
        String flows = heartbeat.flows().stream().map(HeartbeatLine::of).collect(Collectors.joining("; "));
        return "heartbeat: %s, health %s, heap %d of %d MiB%s".formatted(heartbeat.state(), heartbeat.health(),
                resources.heapUsedBytes() / MIB, resources.heapMaxBytes() / MIB, flows.isEmpty() ? "" : "; " + flows);
    }

    private static String of(FlowReport flow) {
        if (flow.group() == null) {
            return String.format(Locale.ROOT, "to %s: %d out (%.1f/s)", flow.topic(), flow.recordsOut(),
                    flow.outPerSecond());
        }
        if (flow.idle()) {
            return "%s on %s: idle, ready to take over".formatted(flow.group(), flow.topic());
        }
        if (flow.partitions().isEmpty()) {
            return "%s on %s: no partition and no member of the group now".formatted(flow.group(), flow.topic());
        }
        return String.format(Locale.ROOT, "%s on %s%s: %d in (%.1f/s), %d out (%.1f/s), lag %s%s%s", flow.group(),
                flow.topic(), PartitionRanges.of(flow.partitions()), flow.recordsIn(), flow.inPerSecond(),
                flow.recordsOut(), flow.outPerSecond(), flow.lag() == null ? "unknown" : flow.lag(),
                flow.pausedPartitions().isEmpty() ? "" : ", paused " + PartitionRanges.of(flow.pausedPartitions()),
                flow.deadLetters() == 0 ? "" : ", dead letters " + flow.deadLetters());
    }

}
