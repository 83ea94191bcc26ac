package dev.flotilla.hub.heartbeats;

import dev.flotilla.common.heartbeat.Heartbeat;

/**
 * What one record on the heartbeats' topic says.
 */
sealed interface Told {

    record Alive(Heartbeat heartbeat) implements Told {
    }

    /** Somebody has deleted what is known of this instance. */
    record Forgotten(String id) implements Told {
    }

    record Rubbish(String reason) implements Told {
    }

}
