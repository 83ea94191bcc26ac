package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.Instant;

/**
 * Records per second over the last seconds.
 */
final class Throughput {

    private static final Duration WINDOW = Duration.ofSeconds(5);

    private Instant start;

    private long counted;

    private double last;

    Throughput(Instant start) {
        this.start = start;
    }

    void add(long records, Instant now) {
        roll(now);
        counted += records;
    }

    double perSecond(Instant now) {
        roll(now);
        return last;
    }

    private void roll(Instant now) {
        Duration passed = Duration.between(start, now);
        if (passed.compareTo(WINDOW) >= 0) {
            last = counted * 1000.0 / passed.toMillis();
            counted = 0;
            start = now;
        }
    }

}
