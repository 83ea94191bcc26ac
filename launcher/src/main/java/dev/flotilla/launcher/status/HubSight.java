package dev.flotilla.launcher.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.flotilla.launcher.process.ProcessRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a hub knows, as far as it is shown.
 */
record HubSight(List<Seen> instances, List<FleetStatus.ToldAlert> alerts) {

    /** How much earlier than its record a process can say that it began. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final String GONE = "GONE";

    HubSight {
        instances = List.copyOf(instances);
        alerts = List.copyOf(alerts);
    }

    /**
     * An instance as the hub sees it.
     *
     * @param presence whether its heartbeats come, as the hub calls it
     */
    record Seen(String service, int number, @Nullable Integer port, Instant startedAt, String presence,
            InstanceStatus.Pulse pulse) {

        private boolean is(ProcessRecord process) {
            return service.equals(process.member().role().label()) && !presence.equals(GONE)
                    && (port == null ? number == process.member().number() : port == process.port())
                    && !startedAt.isBefore(process.startedAt().minus(SLACK));
        }

    }

    /** The process, and not one that had its place before. */
    Optional<Seen> of(ProcessRecord process) {
        return instances.stream().filter(seen -> seen.is(process)).max(Comparator.comparing(Seen::startedAt));
    }

}
