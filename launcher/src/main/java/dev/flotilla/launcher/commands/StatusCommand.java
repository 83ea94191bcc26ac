package dev.flotilla.launcher.commands;

import java.util.List;

import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.status.AlertLines;
import dev.flotilla.launcher.status.FleetStatus;
import dev.flotilla.launcher.status.StatusBoard;
import dev.flotilla.launcher.status.StatusJson;
import dev.flotilla.launcher.status.StatusTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Who runs where, and how it fares.
 */
@Command(name = "status", description = "Show every member: pid, port, state, partitions, rate, lag.")
final class StatusCommand extends FleetCommand {

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    int run(Workshop workshop) {
        List<MemberState> members = workshop.roster.all();
        if (json) {
            workshop.console.say(new StatusJson(workshop.json).render(look(workshop, members)));
            return 0;
        }
        List<ProcessTable.Found> unrecorded = workshop.roster.unrecorded();
        if (members.isEmpty() && unrecorded.isEmpty()) {
            throw Roster.notRunning();
        }
        FleetStatus fleet = look(workshop, members);
        workshop.console.say(StatusTable.render(fleet.instances()));
        if (fleet.hub() != null) {
            AlertLines.of(fleet.hub()).forEach(workshop.console::say);
        }
        unrecorded
            .forEach(found -> workshop.console.say("%s (pid %d) runs without a record: ./flotilla up or down clears it"
                .formatted(found.member(), found.pid())));
        return 0;
    }

    private static FleetStatus look(Workshop workshop, List<MemberState> members) {
        return new StatusBoard(workshop.processes, workshop.probe, workshop.json).look(members);
    }

}
