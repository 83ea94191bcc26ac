package dev.flotilla.ingestion.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;

import org.springframework.stereotype.Component;

/**
 * What all requests together may hold in memory before their events are Kafka's concern.
 * Threads are virtual and cost next to nothing, so nothing else would bound it.
 */
@Component
class Admission {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Semaphore bodyBytes;

    private final Semaphore batches;

    Admission(IntakeProperties properties) {
        bodyBytes = new Semaphore(properties.bodyBytes());
        batches = new Semaphore(properties.maxBatches());
    }

    Admitted body(int bytes) {
        return admit(bodyBytes, bytes, "This instance reads as many requests as it may hold; send it again later.");
    }

    Admitted batch() {
        return admit(batches, 1, "This instance reads as many batches as it may; send it again later.");
    }

    private static Admitted admit(Semaphore room, int permits, String refusal) {
        if (!room.tryAcquire(permits)) {
            throw FleetException.retryLater(ErrorCode.SATURATED, refusal, RETRY_AFTER);
        }
        return () -> room.release(permits);
    }

    /** Room that is given back by closing it. */
    interface Admitted extends AutoCloseable {

        @Override
        void close();

    }

}
