package dev.flotilla.hub.present;

import dev.flotilla.hub.cluster.ClusterWatch;
import dev.flotilla.hub.heartbeats.HeartbeatWatch;
import dev.flotilla.hub.keys.KeySampler;

/**
 * Who listens.
 */
record Watches(ClusterWatch cluster, HeartbeatWatch heartbeats, KeySampler keys) {

    /** Grows with everything that is heard. */
    long changes() {
        return cluster.changes() + heartbeats.changes();
    }

}
