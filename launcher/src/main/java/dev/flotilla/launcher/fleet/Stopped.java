package dev.flotilla.launcher.fleet;

import java.time.Duration;

import dev.flotilla.launcher.members.Member;

/**
 * How a member ended.
 */
sealed interface Stopped {

    Member member();

    /** By itself, as asked. */
    record Gracefully(Member member, Duration took) implements Stopped {
    }

    /** Did not end within its time. */
    record Killed(Member member, Duration after) implements Stopped {
    }

    /** Was dead before. */
    record AlreadyDead(Member member) implements Stopped {
    }

    /** Lives on although it was killed: it hangs in the kernel. */
    record Immortal(Member member, long pid) implements Stopped {
    }

    default String sentence() {
        return switch (this) {
            case Gracefully(Member member, Duration took) -> "%s stopped (%.1f s)".formatted(member, seconds(took));
            case Killed(Member member, Duration after) ->
                "%s killed: it did not stop within %.0f s".formatted(member, seconds(after));
            case AlreadyDead(Member member) -> "%s was not running any more".formatted(member);
            case Immortal(Member member, long pid) ->
                "%s (pid %d) cannot be killed: the system holds it".formatted(member, pid);
        };
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

}
