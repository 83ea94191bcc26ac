package dev.flotilla.launcher.process;

import java.time.Instant;

import dev.flotilla.launcher.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * What is known on disk of a process that was started.
 *
 * @param stamp tells this process from a later one with the same pid
 * @param innerPort where members of the same role talk to each other, if they do
 * @param stoppedOnPurpose by command, as opposed to having died
 */
public record ProcessRecord(Member member, long pid, String stamp, int port, @Nullable Integer innerPort,
        Instant startedAt, boolean stoppedOnPurpose) {

    public ProcessRecord asStopped() {
        return new ProcessRecord(member, pid, stamp, port, innerPort, startedAt, true);
    }

}
