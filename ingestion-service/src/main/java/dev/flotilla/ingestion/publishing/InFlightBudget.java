package dev.flotilla.ingestion.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much may wait for Kafka's answer at a time, over all requests of this instance.
 * What is taken is given back only when the producer has let go of the record, also if
 * the client has long had its answer.
 */
final class InFlightBudget {

    private final int maxRecords;

    private final int maxBytes;

    private final Semaphore records;

    private final Semaphore bytes;

    private final InstantSource time;

    InFlightBudget(int maxRecords, int maxBytes, InstantSource time) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
        this.records = new Semaphore(maxRecords);
        this.bytes = new Semaphore(maxBytes);
        this.time = time;
    }

    /** One patience for both, so that nobody waits twice as long as agreed. */
    boolean tryTake(int size, Duration patience) throws InterruptedException {
        long giveUpMillis = time.millis() + patience.toMillis();
        if (!acquire(records, 1, giveUpMillis)) {
            return false;
        }
        if (!acquire(bytes, charged(size), giveUpMillis)) {
            records.release();
            return false;
        }
        return true;
    }

    void giveBack(int size) {
        bytes.release(charged(size));
        records.release();
    }

    double fill() {
        double byRecords = 1 - records.availablePermits() / (double) maxRecords;
        double byBytes = 1 - bytes.availablePermits() / (double) maxBytes;
        return Math.max(byRecords, byBytes);
    }

    int recordsInFlight() {
        return maxRecords - records.availablePermits();
    }

    int bytesInFlight() {
        return maxBytes - bytes.availablePermits();
    }

    // A record larger than the whole budget passes alone; Kafka decides about its size.
    private int charged(int size) {
        return Math.min(size, maxBytes);
    }

    private boolean acquire(Semaphore permits, int count, long giveUpMillis) throws InterruptedException {
        return permits.tryAcquire(count)
                || permits.tryAcquire(count, giveUpMillis - time.millis(), TimeUnit.MILLISECONDS);
    }

}
