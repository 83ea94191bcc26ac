package dev.flotilla.hub.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Offsets per second over the last ten.
 */
final class Speed {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int MOST = 16;

    private record Sample(Instant at, long offset) {
    }

    private final Deque<Sample> samples = new ArrayDeque<>();

    double perSecond(Instant at, long offset) {
        // Work that is done again is not counted, and does not make less of what follows.
        if (!samples.isEmpty() && offset < samples.getLast().offset()) {
            samples.clear();
        }
        samples.add(new Sample(at, offset));
        // The one before the window is where it begins.
        while (samples.size() > MOST || secondIsOutside(at)) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        long millis = Duration.between(first.at(), at).toMillis();
        return millis <= 0 ? 0 : (offset - first.offset()) * 1_000.0 / millis;
    }

    private boolean secondIsOutside(Instant at) {
        if (samples.size() < 3) {
            return false;
        }
        var all = samples.iterator();
        all.next();
        return !all.next().at().isAfter(at.minus(WINDOW));
    }

    void forget() {
        samples.clear();
    }

}
