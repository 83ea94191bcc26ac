package dev.flotilla.hub.heartbeats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.flotilla.common.assignment.Rebalance;
import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import org.jspecify.annotations.Nullable;

/**
 * A heartbeat no larger than it can have any reason to be, with numbers that one can
 * reckon with.
 */
final class TrimmedHeartbeat {

    static final int MAX_CHARS = 200;

    private static final int MAX_FLOWS = 200;

    private static final int MAX_PARTITIONS = 5_000;

    private static final int MAX_STEPS = 64;

    // Sums of some thousands of them are numbers still.
    private static final long MAX_COUNT = 1_000_000_000_000_000L;

    private static final int MAX_NUMBER = 100_000;

    // So that no two times are further apart than can be told in milliseconds.
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private TrimmedHeartbeat() {
    }

    static Heartbeat of(Heartbeat heartbeat) {
        return new Heartbeat(of(heartbeat.instance()), of(heartbeat.at()), heartbeat.state(), text(heartbeat.health()),
                heartbeat.flows().stream().limit(MAX_FLOWS).map(TrimmedHeartbeat::of).toList(),
                of(heartbeat.lastRebalance()), of(heartbeat.resources()));
    }

    private static Heartbeat.Instance of(Heartbeat.Instance instance) {
        return new Heartbeat.Instance(text(instance.service()), instance.id(), number(instance.number()),
                text(instance.host()), instance.port(), text(instance.version()), text(instance.commit()),
                of(instance.startedAt()));
    }

    private static @Nullable Integer number(@Nullable Integer number) {
        return number == null || number < 1 || number > MAX_NUMBER ? null : number;
    }

    private static Instant of(Instant at) {
        if (at.isBefore(FIRST)) {
            return FIRST;
        }
        return at.isAfter(LAST) ? LAST : at;
    }

    private static FlowReport of(FlowReport flow) {
        return new FlowReport(flow.group() == null ? null : text(flow.group()), text(flow.topic()),
                some(flow.partitions()), flow.idle(), positive(flow.recordsIn()), positive(flow.recordsOut()),
                positive(flow.inPerSecond()), positive(flow.outPerSecond()),
                flow.lag() == null ? null : positive(flow.lag()), some(flow.pausedPartitions()),
                Math.min(1, positive(flow.bufferFill())), positive(flow.deadLetters()), positive(flow.retries()),
                counts(flow.sinceArrival()), counts(flow.sinceBegin()));
    }

    @SuppressWarnings("ConstantValue") // JSON may have left a part out.
    private static @Nullable Rebalance of(@Nullable Rebalance last) {
        if (last == null || Objects.isNull(last.at()) || Objects.isNull(last.group()) || Objects.isNull(last.kind())
                || Objects.isNull(last.partitions())) {
            return null;
        }
        return new Rebalance(of(last.at()), text(last.group()), last.kind(),
                last.partitions().stream().limit(MAX_PARTITIONS).map(TrimmedHeartbeat::text).toList(),
                Math.max(0, last.owned()), last.durationMillis() == null ? null : positive(last.durationMillis()));
    }

    private static Heartbeat.Resources of(Heartbeat.Resources resources) {
        Double load = resources.cpuLoad();
        return new Heartbeat.Resources(positive(resources.heapUsedBytes()), positive(resources.heapMaxBytes()),
                load == null ? null : Math.min(1, positive(load)));
    }

    @SuppressWarnings("ConstantValue") // JSON may say null for a count.
    private static @Nullable Map<Long, Long> counts(@Nullable Map<Long, Long> counts) {
        if (counts == null) {
            return null;
        }
        Map<Long, Long> some = new TreeMap<>();
        counts.forEach((millis, records) -> {
            if (some.size() < MAX_STEPS && Objects.nonNull(records)) {
                some.put(millis, Math.clamp(records, 0, MAX_COUNT));
            }
        });
        return some;
    }

    private static List<Integer> some(List<Integer> partitions) {
        return partitions.size() <= MAX_PARTITIONS ? partitions : partitions.subList(0, MAX_PARTITIONS);
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "unknown";
        }
        String whole = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS - 1) + "…";
        // Half a character, which no JSON can hold, becomes a question mark.
        return new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static long positive(long number) {
        return Math.max(0, number);
    }

    // Infinity and what is no number come as text, and pass as numbers.
    private static double positive(double number) {
        return Double.isFinite(number) && number > 0 ? number : 0;
    }

}
