package dev.flotilla.hub.cluster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One partition of a topic.
 *
 * @param leader broker; absent while there is none
 * @param begin offset of the first record that is still there; absent where unknown
 * @param end offset that the next record gets; absent where unknown
 */
public record SeenPartition(int number, @Nullable Integer leader, List<Integer> replicas, List<Integer> inSync,
        @Nullable Long begin, @Nullable Long end) {

    public SeenPartition {
        replicas = List.copyOf(replicas);
        inSync = List.copyOf(inSync);
    }

    public boolean isUnderReplicated() {
        return inSync.size() < replicas.size();
    }

}
