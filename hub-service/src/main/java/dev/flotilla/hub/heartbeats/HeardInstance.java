package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.time.Instant;

import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * An instance as the book keeps it. All times are the hub's own.
 *
 * @param heardAt when its last heartbeat came
 * @param silentSince the same, but for the time in which the hub could not have heard it
 * @param beganAt when it was started
 * @param number absent until one is given
 * @param succeeds whether it has come in the place of one that was lost
 */
record HeardInstance(Heartbeat heartbeat, Instant heardAt, Instant silentSince, Instant beganAt,
        @Nullable Integer number, boolean succeeds) {

    static HeardInstance first(Heartbeat heartbeat, Instant heardAt) {
        // Both by the clock of the instance, which may be another than ours.
        Duration up = Duration.between(heartbeat.instance().startedAt(), heartbeat.at());
        Instant began = up.isNegative() ? heardAt : heardAt.minus(up);
        return new HeardInstance(heartbeat, heardAt, heardAt, began, heartbeat.instance().number(), false);
    }

    HeardInstance again(Heartbeat heartbeat, Instant at) {
        Instant later = at.isAfter(heardAt) ? at : heardAt;
        Integer given = heartbeat.instance().number();
        return new HeardInstance(heartbeat, later, later.isAfter(silentSince) ? later : silentSince, beganAt,
                given == null ? number : given, succeeds);
    }

    boolean isOfSameStart(Heartbeat other) {
        return heartbeat.instance().startedAt().equals(other.instance().startedAt());
    }

    boolean hasStopped() {
        return heartbeat.state() == InstanceState.STOPPED;
    }

    String service() {
        return heartbeat.instance().service();
    }

    HeardInstance silentSince(Instant since) {
        return new HeardInstance(heartbeat, heardAt, since, beganAt, number, succeeds);
    }

    HeardInstance notAfter(Instant now) {
        return new HeardInstance(heartbeat, earlier(heardAt, now), earlier(silentSince, now), earlier(beganAt, now),
                number, succeeds);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    HeardInstance numbered(int number) {
        return new HeardInstance(heartbeat, heardAt, silentSince, beganAt, number, succeeds);
    }

    HeardInstance successor() {
        return new HeardInstance(heartbeat, heardAt, silentSince, beganAt, number, true);
    }

}
