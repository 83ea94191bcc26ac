package dev.flotilla.launcher.fleet;

import java.util.Collection;
import java.util.Optional;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;

/**
 * What a machine must have left for new members.
 */
final class Requirements {

    private static final long MIB = 1L << 20;

    private static final long DISK_MIB = 1024;

    private Requirements() {
    }

    static Optional<Trouble> unmet(Collection<Member> starting, long availableMemory, long usableDisk) {
        long needed = neededMemory(starting);
        if (needed > availableMemory) {
            return Optional.of(new Trouble(
                    "too little memory: %d new processes need about %d MiB, %d MiB are available"
                        .formatted(starting.size(), needed / MIB, availableMemory / MIB),
                    "end other programs, or start fewer: --brokers 1, --scale SERVICE=1"));
        }
        if (!starting.isEmpty() && usableDisk < DISK_MIB * MIB) {
            return Optional.of(new Trouble(
                    "too little disk: %d MiB are left, %d MiB are needed".formatted(usableDisk / MIB, DISK_MIB),
                    "free some, or point FLOTILLA_HOME to a directory on another disk"));
        }
        return Optional.empty();
    }

    static long neededMemory(Collection<Member> members) {
        return members.stream().map(Member::role).mapToLong(Requirements::resident).sum() * MIB;
    }

    /**
     * MiB in use after a while under load, as measured; the bounds are a little above.
     */
    private static long resident(Role role) {
        return switch (role.kind()) {
            case BROKER -> 450;
            case DATABASE -> 150;
            case SERVICE -> 260;
        };
    }

}
