package dev.flotilla.launcher.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.flotilla.launcher.console.Table;
import org.jspecify.annotations.Nullable;

/**
 * The statuses as a table for people.
 */
public final class StatusTable {

    private static final String NOTHING = "-";

    private static final String REPLAYS = ".replay ";

    private static final long MIB = 1L << 20;

    private StatusTable() {
    }

    public static String render(List<InstanceStatus> statuses) {
        return new Table(List.of("instance", "pid", "port", "state", "partitions", "in/s", "out/s", "lag", "MiB"),
                statuses.stream().map(StatusTable::row).toList())
            .render();
    }

    private static List<String> row(InstanceStatus status) {
        var record = status.member().record();
        boolean exists = status.member().condition().exists();
        InstanceStatus.Pulse pulse = status.pulse();
        return List.of(record.member().name(), exists ? Long.toString(record.pid()) : NOTHING,
                Integer.toString(record.port()), status.state(), partitions(pulse),
                pulse == null ? NOTHING : rate(pulse.inPerSecond()),
                pulse == null ? NOTHING : rate(pulse.outPerSecond()), lag(pulse),
                exists ? Long.toString(status.residentBytes() / MIB) : NOTHING);
    }

    private static String partitions(InstanceStatus.@Nullable Pulse pulse) {
        if (pulse == null) {
            return NOTHING;
        }
        if (pulse.idle()) {
            return "idle";
        }
        // A line is for what there is to do; where dead letters come again there hardly
        // ever is, and the JSON has them.
        String work = pulse.partitions()
            .stream()
            .filter(partitions -> !partitions.contains(REPLAYS))
            .collect(Collectors.joining("; "));
        return work.isEmpty() ? NOTHING : work;
    }

    private static String lag(InstanceStatus.@Nullable Pulse pulse) {
        Long lag = pulse == null ? null : pulse.lag();
        return lag == null ? NOTHING : Long.toString(lag);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%.1f", perSecond);
    }

}
