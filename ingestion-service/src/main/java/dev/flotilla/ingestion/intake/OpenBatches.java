package dev.flotilla.ingestion.intake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The batches that stream at the moment, so that an instance that is told to stop does
 * not wait for the end of a stream that may have none.
 */
@Component
class OpenBatches {

    private final Set<Batch<?>> open = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    Registration register(Batch<?> batch) {
        open.add(batch);
        if (stopping) {
            batch.stop();
        }
        return () -> open.remove(batch);
    }

    @EventListener(ContextClosedEvent.class)
    void stopAll() {
        stopping = true;
        open.forEach(Batch::stop);
    }

    /** Ends with the batch. */
    interface Registration extends AutoCloseable {

        @Override
        void close();

    }

}
