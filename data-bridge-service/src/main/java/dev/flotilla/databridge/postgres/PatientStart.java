package dev.flotilla.databridge.postgres;

import java.sql.SQLException;
import java.time.Duration;

import dev.flotilla.databridge.routes.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Prepares the tables before anything listens. Waits for PostgreSQL, which may start
 * after this service, with a line for each attempt. No bean waits for it: a program that
 * is started only to be trained has no database.
 */
final class PatientStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PatientStart.class);

    private static final RetryPolicy POLICY = RetryPolicy.builder()
        .includes(SQLException.class)
        .maxRetries(60)
        .delay(Duration.ofSeconds(1))
        .multiplier(2)
        .maxDelay(Duration.ofSeconds(10))
        .build();

    private final Schema schema;

    private final Routes routes;

    private volatile boolean isRunning;

    PatientStart(Schema schema, Routes routes) {
        this.schema = schema;
        this.routes = routes;
    }

    @Override
    public void start() {
        RetryTemplate attempts = new RetryTemplate(POLICY);
        attempts.setRetryListener(new RetryListener() {
            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> retryable, RetryState state) {
                LOG.warn("PostgreSQL cannot be asked for its tables yet, trying again: {}",
                        reason(state.getLastException()));
            }
        });
        try {
            attempts.execute(() -> {
                schema.prepare(routes.all());
                return true;
            });
        }
        catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("PostgreSQL cannot be asked for its tables; is it running, and are"
                    + " POSTGRES_ADDRESSES (or _HOST and _PORT), _DB, _USER and _PASSWORD right?", e);
        }
        isRunning = true;
    }

    private static String reason(@Nullable Throwable failure) {
        Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause);
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Long before the server and the listeners. */
    @Override
    public int getPhase() {
        return 0;
    }

}
