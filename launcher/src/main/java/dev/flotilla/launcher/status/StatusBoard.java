package dev.flotilla.launcher.status;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.services.ServiceProbe;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns how all members fare: from a hub that sees, else from each of them, all at once.
 */
public final class StatusBoard {

    private static final HubSight NOTHING = new HubSight(List.of(), List.of());

    private static final String PRESENT = "PRESENT";

    private final ProcessTable processes;

    private final ServiceProbe probe;

    private final PulseReader reader;

    private final HubReader hubReader;

    public StatusBoard(ProcessTable processes, ServiceProbe probe, JsonMapper json) {
        this.processes = processes;
        this.probe = probe;
        this.reader = new PulseReader(json);
        this.hubReader = new HubReader(json);
    }

    public FleetStatus look(List<MemberState> members) {
        return members.stream()
            .filter(member -> member.member().role() == Role.HUB && member.condition() == Condition.ALIVE)
            .flatMap(hub -> hubReader.read(probe.get(hub.record().port(), "/api/fleet"))
                .map(sight -> new FleetStatus(look(members, sight),
                        new FleetStatus.Told(hub.member().name(), hub.record().port(), sight.alerts())))
                .stream())
            .findFirst()
            .orElseGet(() -> new FleetStatus(look(members, NOTHING), null));
    }

    private List<InstanceStatus> look(List<MemberState> members, HubSight sight) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<InstanceStatus>> looks = members.stream()
                .map(member -> CompletableFuture.supplyAsync(() -> look(member, sight), executor))
                .toList();
            return looks.stream().map(CompletableFuture::join).toList();
        }
    }

    private InstanceStatus look(MemberState member, HubSight sight) {
        long resident = processes.entry(member.record().pid())
            .filter(entry -> member.condition().exists())
            .map(ProcessTable.Entry::residentBytes)
            .orElse(0L);
        boolean asks = member.condition() == Condition.ALIVE && member.member().role().kind() == Role.Kind.SERVICE;
        HubSight.Seen seen = asks ? sight.of(member.record()).orElse(null) : null;
        // One that has just started, or whose heartbeats do not come through, answers for
        // itself.
        InstanceStatus.Pulse pulse = seen != null ? seen.pulse()
                : asks ? reader.read(probe.get(member.record().port(), "/actuator/heartbeat")).orElse(null) : null;
        return new InstanceStatus(member, state(member, asks, pulse) + missed(seen), resident, pulse);
    }

    private static String missed(HubSight.@Nullable Seen seen) {
        return seen == null || seen.presence().equals(PRESENT) ? "" : ", " + seen.presence().toLowerCase(Locale.ROOT);
    }

    private static String state(MemberState member, boolean asked, InstanceStatus.@Nullable Pulse pulse) {
        return switch (member.condition()) {
            case PAUSED, DEAD, STOPPED -> member.condition().name().toLowerCase(Locale.ROOT);
            case ALIVE -> !asked ? "running"
                    : pulse == null ? "silent" : pulse.state().toLowerCase(Locale.ROOT) + unhealthy(pulse);
        };
    }

    private static String unhealthy(InstanceStatus.Pulse pulse) {
        return pulse.health().isEmpty() || pulse.health().equalsIgnoreCase("UP") ? ""
                : ", " + pulse.health().toLowerCase(Locale.ROOT);
    }

}
