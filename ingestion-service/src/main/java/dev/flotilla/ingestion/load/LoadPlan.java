package dev.flotilla.ingestion.load;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What one run is to do. The run's id is in every customer's id, so that no two runs and
 * no two instances ever number the same customer.
 */
record LoadPlan(String runId, int rate, int customers, double skew, @Nullable Long maxOrders,
        @Nullable Duration duration, long seed) {

    boolean isOver(long made, Duration elapsed) {
        return (maxOrders != null && made >= maxOrders) || (duration != null && elapsed.compareTo(duration) >= 0);
    }

}
