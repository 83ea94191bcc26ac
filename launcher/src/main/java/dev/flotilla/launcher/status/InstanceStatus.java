package dev.flotilla.launcher.status;

import java.util.List;

import dev.flotilla.launcher.fleet.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One line of what {@code status} shows.
 *
 * @param pulse what the instance says of itself; absent where it says nothing
 */
record InstanceStatus(MemberState member, String state, long residentBytes, @Nullable Pulse pulse) {

    /**
     * The part of a heartbeat that is shown.
     *
     * @param partitions owned, as text per group and topic
     * @param idle is a member of a group that has no partition left for it
     */
    public record Pulse(String id, String state, String health, List<String> partitions, int partitionCount,
            boolean idle, double inPerSecond, double outPerSecond, @Nullable Long lag) {

        public Pulse {
            partitions = List.copyOf(partitions);
        }

    }

}
