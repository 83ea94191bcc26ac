package dev.flotilla.ingestion.publishing;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One send that is under way, with the moment until which somebody waits for it.
 */
public final class Sending {

    private final CompletableFuture<SendOutcome> outcome;

    private final long deadlineMillis;

    private final InstantSource time;

    Sending(CompletableFuture<SendOutcome> outcome, long deadlineMillis, InstantSource time) {
        this.outcome = outcome;
        this.deadlineMillis = deadlineMillis;
        this.time = time;
    }

    public CompletableFuture<SendOutcome> outcome() {
        return outcome;
    }

    public boolean isDone() {
        return outcome.isDone();
    }

    public SendOutcome await() throws InterruptedException {
        try {
            return outcome.get(Math.max(0, deadlineMillis - time.millis()), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException e) {
            return new SendOutcome.Unknown("Kafka did not acknowledge in time");
        }
        catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is a value, never an exception", e);
        }
    }

}
