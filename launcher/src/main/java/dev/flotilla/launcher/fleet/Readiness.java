package dev.flotilla.launcher.fleet;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.ProcessRecord;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.state.LogFile;
import dev.flotilla.launcher.state.StateDirectory;
import dev.flotilla.launcher.time.Patience;

/**
 * Waits until started members answer for themselves.
 */
final class Readiness {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private static final int LINES_SHOWN = 15;

    private final ProcessTable processes;

    private final StateDirectory state;

    private final Patience patience;

    private final Duration timeout;

    Readiness(ProcessTable processes, StateDirectory state, Patience patience, Duration timeout) {
        this.processes = processes;
        this.state = state;
        this.patience = patience;
        this.timeout = timeout;
    }

    /**
     * Tells of each member when it is ready; fails with the first that ends or takes too
     * long.
     */
    void await(List<Check> checks, Consumer<Ready> told) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Outcome> outcomes = new ExecutorCompletionService<>(executor);
            checks.forEach(check -> outcomes.submit(() -> await(check)));
            for (int done = 0; done < checks.size(); done++) {
                switch (outcomes.take().get()) {
                    case Ready ready -> told.accept(ready);
                    case NotReady notReady -> {
                        executor.shutdownNow();
                        throw trouble(notReady);
                    }
                }
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException e) {
            throw new IllegalStateException("a readiness check failed", e.getCause());
        }
    }

    private Outcome await(Check check) {
        boolean[] ready = new boolean[1];
        patience.until(() -> {
            ready[0] = check.isReady().getAsBoolean();
            return ready[0] || isDead(check.record());
        }, timeout, INTERVAL);
        return ready[0] ? new Ready(check.record(), patience.since(check.record().startedAt()))
                : new NotReady(check.record());
    }

    private boolean isDead(ProcessRecord record) {
        Condition condition = processes.conditionOf(record);
        return condition == Condition.DEAD || condition == Condition.STOPPED;
    }

    private Trouble trouble(NotReady notReady) {
        ProcessRecord record = notReady.record();
        String problem = isDead(record) ? "%s ended before it was ready".formatted(record.member())
                : "%s was not ready within %d s".formatted(record.member(), timeout.toSeconds());
        List<String> lines = new LogFile(state.log(record.member())).last(LINES_SHOWN).lines();
        return new Trouble(problem + "; its last lines:\n    " + String.join("\n    ", lines),
                "all of them: " + state.log(record.member()) + "; then ./flotilla up again");
    }

    /** A member, and how it shows that it is ready. */
    record Check(ProcessRecord record, BooleanSupplier isReady) {
    }

    /** What came of the waiting. */
    sealed interface Outcome {

    }

    /** It answers. */
    record Ready(ProcessRecord record, Duration took) implements Outcome {
    }

    /** It ended, or its time is up. */
    record NotReady(ProcessRecord record) implements Outcome {
    }

}
