package dev.flotilla.common.heartbeat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Status;

/**
 * How this instance is, by its latest answer that came in time: a store that is away
 * answers late, and a heartbeat does not wait for it.
 */
final class StandingHealth implements Supplier<String> {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String UNKNOWN = Status.UNKNOWN.getCode();

    private final Supplier<String> health;

    private String last = UNKNOWN;

    private @Nullable CompletableFuture<String> asked;

    StandingHealth(Supplier<String> health) {
        this.health = health;
    }

    @Override
    public synchronized String get() {
        CompletableFuture<String> answer = asked;
        if (answer == null) {
            answer = CompletableFuture.supplyAsync(health, Thread::startVirtualThread);
        }
        try {
            last = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            asked = null;
        }
        catch (TimeoutException e) {
            // Asked already: the next heartbeat takes what comes of it.
            asked = answer;
        }
        catch (ExecutionException e) {
            last = UNKNOWN;
            asked = null;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

}
