package dev.flotilla.launcher.process;

import java.nio.file.Path;

import dev.flotilla.launcher.members.Member;

/**
 * An environment variable by which a member is found again even if the command that
 * started it was killed before it could write a record.
 */
final class Mark {

    static final String VARIABLE = "FLOTILLA_MEMBER";

    private Mark() {
    }

    static String prefix(Path home) {
        return home + "#";
    }

    static String of(Path home, Member member) {
        return prefix(home) + member.name();
    }

}
