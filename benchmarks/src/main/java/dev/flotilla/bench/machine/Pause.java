package dev.flotilla.bench.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.Clock;

/**
 * Waits for a while, or for something within a limit.
 */
public final class Pause {

    private final Clock clock;

    public Pause(Clock clock) {
        this.clock = clock;
    }

    public void of(Duration length) {
        long end = clock.monotonicTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - clock.monotonicTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }
    }

    public void until(String what, Duration limit, Duration every, BooleanSupplier condition) {
        long end = clock.monotonicTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (clock.monotonicTime() > end) {
                throw new IllegalStateException("gave up after " + limit.toSeconds() + " s: " + what);
            }
            of(every);
        }
    }

}
