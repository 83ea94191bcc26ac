package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Doubles from {@code first} to {@code most}. Half of each pause is chance, so that
 * instances that failed together do not come back together.
 */
public record Backoff(Duration first, Duration most, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 30;

    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS);
        long millis = Math.min(doubled, most.toMillis());
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }

}
