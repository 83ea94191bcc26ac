package dev.flotilla.ingestion.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether one topic is known to be unreachable. While it is, one send per pause tries
 * again and all others are answered at once: otherwise every line of a long batch would
 * wait out the deadline on its own.
 */
final class Outage {

    private static final long NONE = Long.MIN_VALUE;

    private final AtomicLong nextTryMillis = new AtomicLong(NONE);

    private final AtomicLong lastAnswerMillis = new AtomicLong(NONE);

    private final InstantSource time;

    private final long pauseMillis;

    Outage(InstantSource time, Duration pause) {
        this.time = time;
        this.pauseMillis = pause.toMillis();
    }

    boolean mayTry() {
        long nextTry = nextTryMillis.get();
        if (nextTry == NONE) {
            return true;
        }
        long now = time.millis();
        return now >= nextTry && nextTryMillis.compareAndSet(nextTry, now + pauseMillis);
    }

    void answered() {
        lastAnswerMillis.set(time.millis());
        if (nextTryMillis.get() != NONE) {
            nextTryMillis.set(NONE);
        }
    }

    /**
     * Begins an outage unless anything was acknowledged since: one partition without a
     * leader must not close the others.
     */
    void unanswered(long sinceMillis) {
        if (lastAnswerMillis.get() < sinceMillis) {
            nextTryMillis.set(time.millis() + pauseMillis);
        }
    }

}
