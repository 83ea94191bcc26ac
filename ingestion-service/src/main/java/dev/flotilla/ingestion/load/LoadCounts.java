package dev.flotilla.ingestion.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What a run has come to, for those who watch it from other threads.
 */
final class LoadCounts {

    private final AtomicLong made = new AtomicLong();

    private final AtomicLong acknowledged = new AtomicLong();

    private final AtomicLong failed = new AtomicLong();

    private final AtomicLongArray lastAcknowledged;

    LoadCounts(int customers) {
        lastAcknowledged = new AtomicLongArray(customers);
    }

    void madeOne() {
        made.incrementAndGet();
    }

    void acknowledged(int customer, long sequence) {
        lastAcknowledged.set(customer, sequence);
        acknowledged.incrementAndGet();
    }

    void failed() {
        failed.incrementAndGet();
    }

    long made() {
        return made.get();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long failedAttempts() {
        return failed.get();
    }

    long outstanding() {
        return made.get() - acknowledged.get();
    }

    long lastAcknowledgedOf(int customer) {
        return lastAcknowledged.get(customer);
    }

}
