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
 * Asks all members at once how they fare.
 */
public final class StatusBoard {

    private final ProcessTable processes;

    private final ServiceProbe probe;

    private final PulseReader reader;

    public StatusBoard(ProcessTable processes, ServiceProbe probe, JsonMapper json) {
        this.processes = processes;
        this.probe = probe;
        this.reader = new PulseReader(json);
    }

    public List<InstanceStatus> look(List<MemberState> members) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<InstanceStatus>> looks = members.stream()
                .map(member -> CompletableFuture.supplyAsync(() -> look(member), executor))
                .toList();
            return looks.stream().map(CompletableFuture::join).toList();
        }
    }

    private InstanceStatus look(MemberState member) {
        long resident = processes.entry(member.record().pid())
            .filter(entry -> member.condition().exists())
            .map(ProcessTable.Entry::residentBytes)
            .orElse(0L);
        boolean asks = member.condition() == Condition.ALIVE && member.member().role().kind() == Role.Kind.SERVICE;
        InstanceStatus.Pulse pulse = asks
                ? reader.read(probe.get(member.record().port(), "/actuator/heartbeat")).orElse(null) : null;
        return new InstanceStatus(member, state(member, asks, pulse), resident, pulse);
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
