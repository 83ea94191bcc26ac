package dev.flotilla.ingestion.load;

import java.time.Duration;
import java.time.Instant;

/**
 * How many orders are due. What a stall held up is caught up for a quarter of a second
 * and then forgotten: a load generator that repays a whole outage at once measures
 * nothing but itself.
 */
final class Pace {

    private static final Duration MAX_CATCH_UP = Duration.ofMillis(250);

    private final double perNano;

    private Instant paidUntil;

    private double owed;

    Pace(int perSecond, Instant start) {
        perNano = perSecond / 1e9;
        paidUntil = start;
    }

    long due(Instant now) {
        if (now.isAfter(paidUntil)) {
            owed += perNano * Duration.between(paidUntil, now).toNanos();
            paidUntil = now;
        }
        owed = Math.min(owed, Math.max(1, perNano * MAX_CATCH_UP.toNanos()));
        return (long) owed;
    }

    void paid(long orders) {
        owed -= orders;
    }

}
