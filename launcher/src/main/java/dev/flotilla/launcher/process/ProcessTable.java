package dev.flotilla.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.flotilla.launcher.members.Member;

/**
 * The operating system's view of processes.
 */
public interface ProcessTable {

    /** The process with this pid, unless it has ended. */
    Optional<Entry> entry(long pid);

    /**
     * Living members of the fleet with this home, whether or not anyone recorded them.
     */
    List<Found> membersOf(Path home);

    default Condition conditionOf(ProcessRecord record) {
        Optional<Entry> entry = entry(record.pid()).filter(found -> found.stamp().equals(record.stamp()));
        if (entry.isEmpty()) {
            return record.stoppedOnPurpose() ? Condition.STOPPED : Condition.DEAD;
        }
        return entry.get().paused() ? Condition.PAUSED : Condition.ALIVE;
    }

    /**
     * A living process.
     *
     * @param stamp differs for every process that ever had this pid
     */
    record Entry(String stamp, boolean paused, long residentBytes) {
    }

    /** A process that carries the fleet's mark. */
    record Found(Member member, long pid) {
    }

    static ProcessTable ofThisSystem() {
        return LinuxProcessTable.isUsable() ? new LinuxProcessTable() : new HandleProcessTable();
    }

}
