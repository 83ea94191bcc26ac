package dev.flotilla.hub.rates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.hub.cluster.SeenTopic;

/**
 * How much one topic has grown in the last seconds, and in the last minute.
 */
final class TopicGrowth {

    private static final Duration LATELY = Duration.ofSeconds(10);

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Duration STEP = Duration.ofSeconds(5);

    /** All of the last seconds, and some of the last minute. */
    private final List<Ends> seen = new ArrayList<>();

    TopicRate look(Instant at, SeenTopic topic) {
        Ends now = Ends.of(at, topic, seen.isEmpty() ? null : seen.getLast());
        if (!seen.isEmpty() && !now.follow(seen.getLast())) {
            seen.clear();
        }
        seen.add(now);
        forget(at);
        Ends lately = lastBefore(at.minus(LATELY));
        Ends longAgo = lastBefore(at.minus(LONG));
        long millis = Duration.between(lately.at(), at).toMillis();
        return new TopicRate(millis <= 0 ? 0 : now.grownSince(lately) * 1_000.0 / millis, now.grownSince(longAgo),
                now.skewSince(longAgo));
    }

    private void forget(Instant at) {
        while (seen.size() > 2 && !seen.get(1).at().isAfter(at.minus(LONG))) {
            seen.removeFirst();
        }
        // The one before the last seconds is where they begin.
        Instant lately = at.minus(LATELY.plus(STEP));
        for (int i = seen.size() - 2; i > 0; i--) {
            boolean isNear = Duration.between(seen.get(i - 1).at(), seen.get(i + 1).at()).compareTo(STEP) <= 0;
            if (isNear && seen.get(i + 1).at().isBefore(lately)) {
                seen.remove(i);
            }
        }
    }

    /** Or the first, where it has not been watched for so long. */
    private Ends lastBefore(Instant time) {
        Ends best = seen.getFirst();
        for (Ends ends : seen) {
            if (!ends.at().isAfter(time)) {
                best = ends;
            }
        }
        return best;
    }

}
