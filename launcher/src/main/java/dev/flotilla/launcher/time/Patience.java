package dev.flotilla.launcher.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks again and again until something is so, or until the time is up.
 */
public final class Patience {

    private final InstantSource clock;

    private final Consumer<Duration> pause;

    /**
     * @param pause lets the given time pass; a test moves its clock here
     */
    public Patience(InstantSource clock, Consumer<Duration> pause) {
        this.clock = clock;
        this.pause = pause;
    }

    public static Patience real() {
        return new Patience(InstantSource.system(), duration -> LockSupport.parkNanos(duration.toNanos()));
    }

    /**
     * Whether it became so in time; an interrupt ends the waiting early.
     */
    public boolean until(BooleanSupplier condition, Duration timeout, Duration interval) {
        Instant deadline = clock.instant().plus(timeout);
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted() || !clock.instant().isBefore(deadline)) {
                return false;
            }
            pause.accept(interval);
        }
        return true;
    }

    public Instant now() {
        return clock.instant();
    }

    public Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

}
