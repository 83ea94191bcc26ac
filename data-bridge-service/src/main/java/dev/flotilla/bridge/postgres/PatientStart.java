package dev.flotilla.bridge.postgres;

import java.sql.SQLException;
import java.time.Duration;

import dev.flotilla.bridge.routes.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Waits for PostgreSQL, which may start after this service, with a line for each attempt.
 */
final class PatientStart {

    private static final Logger LOG = LoggerFactory.getLogger(PatientStart.class);

    private static final RetryPolicy POLICY = RetryPolicy.builder()
        .includes(SQLException.class)
        .maxRetries(60)
        .delay(Duration.ofSeconds(1))
        .multiplier(2)
        .maxDelay(Duration.ofSeconds(10))
        .build();

    private final Schema schema;

    PatientStart(Schema schema) {
        this.schema = schema;
    }

    void prepare(Routes routes) {
        RetryTemplate attempts = new RetryTemplate(POLICY);
        attempts.setRetryListener(new RetryListener() {
            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> retryable, RetryState state) {
                LOG.warn("PostgreSQL cannot be asked for its tables yet, trying again: {}",
                        state.getLastException().getMessage());
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
                    + " POSTGRES_HOST, _PORT, _DB, _USER and _PASSWORD right?", e);
        }
    }

}
