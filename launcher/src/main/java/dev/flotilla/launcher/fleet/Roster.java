package dev.flotilla.launcher.fleet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.process.ProcessRecord;
import dev.flotilla.launcher.process.ProcessRecords;
import dev.flotilla.launcher.process.ProcessTable;

/**
 * Who belongs to the fleet at this moment: what was recorded, and what runs with its mark
 * all the same.
 */
public final class Roster {

    private final ProcessRecords records;

    private final ProcessTable processes;

    private final Path home;

    public Roster(ProcessRecords records, ProcessTable processes, Path home) {
        this.records = records;
        this.processes = processes;
        this.home = home;
    }

    public List<MemberState> all() {
        return records.all().stream().map(record -> new MemberState(record, processes.conditionOf(record))).toList();
    }

    /** By name, or the names there are. */
    public MemberState named(String name) {
        return Member.parse(name)
            .flatMap(records::find)
            .map(record -> new MemberState(record, processes.conditionOf(record)))
            .orElseThrow(() -> unknown(name));
    }

    /**
     * Living processes of this fleet that no record names: their command was killed
     * before it could write one.
     */
    public List<ProcessTable.Found> unrecorded() {
        Set<Long> recorded = records.all().stream().map(ProcessRecord::pid).collect(Collectors.toSet());
        return processes.membersOf(home)
            .stream()
            .filter(found -> !recorded.contains(found.pid()))
            .filter(found -> ProcessHandle.of(found.pid())
                .flatMap(ProcessHandle::parent)
                .map(parent -> !recorded.contains(parent.pid()))
                .orElse(true))
            .toList();
    }

    private Trouble unknown(String name) {
        String known = records.all().stream().map(record -> record.member().name()).collect(Collectors.joining(", "));
        return known.isEmpty() ? notRunning() : new Trouble("there is no '" + name + "'", "there are: " + known);
    }

    public static Trouble notRunning() {
        return new Trouble("no fleet is running here", "./flotilla up");
    }

}
