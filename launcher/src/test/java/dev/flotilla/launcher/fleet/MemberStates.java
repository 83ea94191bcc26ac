package dev.flotilla.launcher.fleet;

import java.time.Instant;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.ProcessRecord;

/**
 * Members for tests, without processes.
 */
public final class MemberStates {

    private MemberStates() {
    }

    public static MemberState processor(int number, Condition condition) {
        return state(new Member(Role.PROCESSOR, number), 8084 + number, condition);
    }

    public static MemberState state(Member member, int port, Condition condition) {
        Integer inner = member.role() == Role.BROKER ? 10_000 + port : null;
        return new MemberState(new ProcessRecord(member, 4711L + port, "stamp", port, inner, Instant.EPOCH, false),
                condition);
    }

}
