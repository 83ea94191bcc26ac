package dev.flotilla.common.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Records per second between two looks at a count that only grows.
 */
final class RateMeter<K> {

    private record Look(Instant at, long count, double rate) {
    }

    /** Closer looks than this would make the rate jump; they see the last one. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Map<K, Look> looks = new HashMap<>();

    double perSecond(K key, long count, Instant now) {
        Look last = looks.get(key);
        Look next = next(last, count, now);
        looks.put(key, next);
        return next.rate();
    }

    private static Look next(@Nullable Look last, long count, Instant now) {
        if (last == null) {
            return new Look(now, count, 0);
        }
        Duration passed = Duration.between(last.at(), now);
        if (passed.compareTo(SHORTEST) < 0) {
            return last;
        }
        return new Look(now, count, (count - last.count()) * 1000.0 / passed.toMillis());
    }

}
