package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What all commands share: their tools, and that most of them exclude each other.
 */
abstract class FleetCommand implements Callable<Integer> {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Override
    public Integer call() {
        return run(new Workshop(Settings.of(System.getenv()), out()));
    }

    abstract int run(Workshop workshop);

    /** Alone, so that two commands do not decide on the same fleet at once. */
    final int alone(Workshop workshop, Runnable work) {
        try (var lock = workshop.lock) {
            lock.take(spec.name(), LOCK_TIMEOUT);
            work.run();
        }
        return 0;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final String name() {
        return spec.name();
    }

}
