package dev.flotilla.hub.heartbeats;

import java.time.Instant;

import dev.flotilla.common.heartbeat.Heartbeat;

/**
 * An instance by its last heartbeat.
 *
 * @param number as it was given, or the first that is free among those of its service
 * @param lastSeenAt by the hub's clock: an instance's own may be wrong
 */
public record SeenInstance(Heartbeat heartbeat, int number, Instant lastSeenAt, Presence presence) {

    public String id() {
        return heartbeat.instance().id();
    }

    public String service() {
        return heartbeat.instance().service();
    }

}
