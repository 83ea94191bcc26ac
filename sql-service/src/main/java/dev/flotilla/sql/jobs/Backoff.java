package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a job alone that has failed: longer each time, and not the same on
 * every server.
 */
record Backoff(Duration longest, RandomGenerator random) {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param failures in a row, this one included
     */
    Duration after(int failures) {
        long full = Math.min(longest.toMillis(), FIRST.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }

}
