package dev.flotilla.hub.load;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A run as one ingestion tells it.
 */
record LoadState(Phase phase, @Nullable String runId, int rate, double acknowledgedPerSecond, int customers,
        double skew, @Nullable Instant startedAt, @Nullable Instant endedAt, Counts orders) {

    LoadState {
        // Whatever answers there may leave out anything.
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(orders, "orders");
    }

    static final LoadState NONE = new LoadState(Phase.UNREACHABLE, null, 0, 0, 0, 0, null, null, Counts.NONE);

    record Counts(long made, long acknowledged, long outstanding, long failedAttempts) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(made + more.made, acknowledged + more.acknowledged, outstanding + more.outstanding,
                    failedAttempts + more.failedAttempts);
        }

    }

}
