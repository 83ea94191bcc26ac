package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;

/**
 * How many orders are due. What could not be sent for longer than a quarter of a second
 * is forgotten, so that no outage is followed by a burst.
 */
final class Pace {

    private static final Duration MAX_CATCH_UP = Duration.ofMillis(250);

    private final double perNano;

    private Instant seen;

    private double owed;

    Pace(int perSecond, Instant start) {
        perNano = perSecond / 1e9;
        seen = start;
    }

    long due(Instant now) {
        if (now.isAfter(seen)) {
            owed += perNano * Duration.between(seen, now).toNanos();
            seen = now;
        }
        owed = Math.min(owed, Math.max(1, perNano * MAX_CATCH_UP.toNanos()));
        return (long) owed;
    }

    void paid(long orders) {
        owed -= orders;
    }

}
