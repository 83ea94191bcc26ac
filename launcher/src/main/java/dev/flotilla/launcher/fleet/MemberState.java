package dev.flotilla.launcher.fleet;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.ProcessRecord;

/**
 * A recorded member and how its process fares.
 */
public record MemberState(ProcessRecord record, Condition condition) {

    public Member member() {
        return record.member();
    }

}
