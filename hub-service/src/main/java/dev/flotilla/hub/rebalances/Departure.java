package dev.flotilla.hub.rebalances;

import java.time.Instant;

import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not in a group any more.
 */
enum Departure {

    STOPPED("left (stopped)"), VANISHED("vanished"), TAKEN_OUT("was taken out, though it is there"),
    UNEXPLAINED("left");

    private final String words;

    Departure(String words) {
        this.words = words;
    }

    String words(int many) {
        return this == TAKEN_OUT && many > 1 ? "were taken out, though they are there" : words;
    }

    /**
     * What is known by now: whoever was killed is out of the group before its heartbeats
     * are missed, so nothing is concluded from one that came before.
     */
    static Departure of(@Nullable SeenInstance instance, Instant left) {
        if (instance == null) {
            return UNEXPLAINED;
        }
        InstanceState state = instance.heartbeat().state();
        if (instance.presence() == Presence.GONE || state == InstanceState.STOPPED || state == InstanceState.DRAINING) {
            return STOPPED;
        }
        if (instance.presence() != Presence.PRESENT) {
            return VANISHED;
        }
        return instance.lastSeenAt().isAfter(left) ? TAKEN_OUT : UNEXPLAINED;
    }

}
