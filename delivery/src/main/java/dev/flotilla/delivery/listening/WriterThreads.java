package dev.flotilla.delivery.listening;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.flotilla.delivery.lanes.Crew;

/**
 * As many threads as there may be batches under way. Platform threads: they are few, and
 * a virtual one that parses would keep a carrier from those that answer requests.
 */
final class WriterThreads implements Crew, AutoCloseable {

    private final ScheduledThreadPoolExecutor threads;

    WriterThreads(int count) {
        this.threads = new ScheduledThreadPoolExecutor(count,
                Thread.ofPlatform().name("delivery-", 1).daemon().factory());
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void executeAfter(Duration delay, Runnable work) {
        ScheduledFuture<?> _ = threads.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

}
