package dev.flotilla.launcher.status;

import java.util.List;
import java.util.Locale;

import dev.flotilla.launcher.console.Table;
import org.jspecify.annotations.Nullable;

/**
 * The statuses as a table for people.
 */
public final class StatusTable {

    private static final String NOTHING = "-";

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
        return pulse.partitions().isEmpty() ? NOTHING : String.join("; ", pulse.partitions());
    }

    private static String lag(InstanceStatus.@Nullable Pulse pulse) {
        Long lag = pulse == null ? null : pulse.lag();
        return lag == null ? NOTHING : Long.toString(lag);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%.1f", perSecond);
    }

}
