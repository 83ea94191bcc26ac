package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a lane fared.
 */
final class LaneHistory {

    private final Throughput throughput;

    private long retries;

    private int failures;

    private Instant failingSince = Instant.MIN;

    private @Nullable Instant lastTold;

    private @Nullable String lastError;

    LaneHistory(Instant start) {
        this.throughput = new Throughput(start);
    }

    /** If it had failed before, how often and for how long. */
    Optional<String> wrote(int records, Instant now) {
        throughput.add(records, now);
        if (failures == 0) {
            return Optional.empty();
        }
        String after = "after " + failures + " failed attempts in " + Duration.between(failingSince, now).toMillis()
                + " ms";
        failures = 0;
        lastTold = null;
        return Optional.of(after);
    }

    /** Returns how often it has failed since it last wrote. */
    int failed(Exception cause, Instant now) {
        if (failures == 0) {
            failingSince = now;
        }
        retries++;
        failures++;
        lastError = now + " " + cause;
        return failures;
    }

    void stranded(String message, Instant now) {
        lastError = now + " " + message;
    }

    /** The first of a series of failures, and one now and then. */
    boolean isWorthTelling(Instant now, Duration every) {
        if (lastTold != null && now.isBefore(lastTold.plus(every))) {
            return false;
        }
        lastTold = now;
        return true;
    }

    long retries() {
        return retries;
    }

    @Nullable String lastError() {
        return lastError;
    }

    double rowsPerSecond(Instant now) {
        return throughput.perSecond(now);
    }

}
