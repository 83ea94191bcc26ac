package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.Consumer;

/**
 * Calls the polling thread, wherever it waits.
 */
final class Bell {

    private final Semaphore calls = new Semaphore(0);

    private final Consumer<?, ?> consumer;

    private volatile boolean silent;

    Bell(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    void ring() {
        // One is enough; they are counted off only where somebody waits for them.
        if (calls.availablePermits() == 0) {
            calls.release();
        }
        if (!silent) {
            consumer.wakeup();
        }
    }

    /**
     * On the polling thread, within a callback of its consumer, which must not be woken
     * there.
     */
    void silently(Runnable work) {
        silent = true;
        try {
            work.run();
        }
        finally {
            silent = false;
        }
    }

    void await(Duration longest) {
        try {
            if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
