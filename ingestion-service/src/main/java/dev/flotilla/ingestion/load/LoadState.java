package dev.flotilla.ingestion.load;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One run as its clients see it. When it is FINISHED, every order that it made is
 * acknowledged, and exactly {@code acknowledged} orders have to be found in the stores.
 * Of one that is ABANDONED some orders may be stored without having been acknowledged.
 */
record LoadState(Phase phase, @Nullable String runId, int rate, double acknowledgedPerSecond, int customers,
        double skew, @Nullable Instant startedAt, @Nullable Instant endedAt, Counts orders) {

    static final LoadState IDLE = new LoadState(Phase.IDLE, null, 0, 0, 0, 0, null, null, new Counts(0, 0, 0, 0));

    enum Phase {

        IDLE, RUNNING,

        /** No more orders are made; those under way are sent until acknowledged. */
        DRAINING,

        FINISHED,

        /** Ended before every order was acknowledged. */
        ABANDONED

    }

    /**
     * @param failedAttempts sends without acknowledgement, each followed by another
     */
    record Counts(long made, long acknowledged, long outstanding, @Schema(
            description = "sends without acknowledgement, each followed by another of the same order") long failedAttempts) {
    }

}
