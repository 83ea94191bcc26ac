package dev.flotilla.common.health;

import java.time.Instant;

/**
 * What the last question to the cluster came to.
 */
sealed interface ClusterState {

    record Reachable(int brokers) implements ClusterState {
    }

    record Unreachable(String reason, Instant since) implements ClusterState {
    }

}
