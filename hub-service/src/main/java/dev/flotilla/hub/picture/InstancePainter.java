package dev.flotilla.hub.picture;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

import static dev.flotilla.hub.picture.Rounding.hundredths;

/**
 * What an instance says of itself, added up.
 */
final class InstancePainter {

    private InstancePainter() {
    }

    static Map<String, InstancePicture> paint(List<SeenInstance> instances, Idleness idleness) {
        Map<String, InstancePicture> pictures = new TreeMap<>();
        instances.forEach(instance -> pictures.put(instance.id(), paint(instance, idleness.isIdle(instance))));
        return pictures;
    }

    private static InstancePicture paint(SeenInstance seen, boolean idle) {
        Heartbeat heartbeat = seen.heartbeat();
        Heartbeat.Instance who = heartbeat.instance();
        List<FlowReport> flows = heartbeat.flows();
        // What a silent instance said of its work is no longer so.
        boolean speaks = seen.presence() == Presence.PRESENT;
        long heapMax = heartbeat.resources().heapMaxBytes();
        return new InstancePicture(who.service(), seen.number(), who.host(), who.port(), who.version(), who.commit(),
                who.startedAt(), heartbeat.state(), heartbeat.health(), seen.presence(), seen.lastSeenAt(), idle,
                speaks ? sum(flows, FlowReport::inPerSecond) : 0, speaks ? out(flows) : 0, lag(flows),
                heapMax <= 0 ? 0 : hundredths((double) heartbeat.resources().heapUsedBytes() / heapMax),
                hundredths(heartbeat.resources().cpuLoad()),
                flows.stream().mapToInt(flow -> flow.pausedPartitions().size()).sum(),
                hundredths(flows.stream().mapToDouble(FlowReport::bufferFill).max().orElse(0)),
                flows.stream().mapToLong(FlowReport::deadLetters).sum(),
                flows.stream().mapToLong(FlowReport::retries).sum());
    }

    static double sum(List<FlowReport> flows, ToDoubleFunction<FlowReport> rate) {
        return hundredths(flows.stream().mapToDouble(rate).sum());
    }

    // Who answers records onto a topic counts them twice: as done, and as written.
    static double out(List<FlowReport> flows) {
        return Math.max(sum(flows.stream().filter(flow -> flow.group() != null).toList(), FlowReport::outPerSecond),
                sum(flows.stream().filter(flow -> flow.group() == null).toList(), FlowReport::outPerSecond));
    }

    private static @Nullable Long lag(List<FlowReport> flows) {
        List<Long> known = flows.stream().map(FlowReport::lag).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().mapToLong(Long::longValue).sum();
    }

}
