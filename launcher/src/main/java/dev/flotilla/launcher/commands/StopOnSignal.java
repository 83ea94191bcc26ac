package dev.flotilla.launcher.commands;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.flotilla.launcher.console.Trouble;

/**
 * Stops the whole fleet in order when {@code up} gets Ctrl-C or TERM, at any moment of
 * its start or after it.
 */
final class StopOnSignal {

    static final int EXIT_CODE = 130;

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);

    private final AtomicBoolean stopping = new AtomicBoolean();

    private final Workshop workshop;

    private final Thread hook = new Thread(this::stop, "stop-fleet");

    StopOnSignal(Workshop workshop) {
        this.workshop = workshop;
    }

    void arm() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void disarm() {
        if (!stopping.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Holds on to the lock until then: nobody else may start what this is ending. */
    void awaitStopped() {
        try {
            hook.join();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isStopping() {
        return stopping.get();
    }

    private void stop() {
        stopping.set(true);
        workshop.console.say("");
        workshop.console.say("stopping the fleet");
        // First, so that a start that is going on adds nothing behind the back of this.
        workshop.spawner.close();
        try {
            workshop.lock.take("up, stopping", LOCK_TIMEOUT);
        }
        catch (Trouble busy) {
            workshop.console.say(busy.getMessage() + "; stopping all the same");
        }
        boolean clean = workshop.fleet.stopper().stopEverything();
        workshop.console.say(clean ? "stopped; the data is kept for the next ./flotilla up"
                : "something could not be stopped: ./flotilla status");
    }

}
