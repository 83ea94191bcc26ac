package dev.flotilla.bridge.clickhouse;

import java.io.IOException;
import java.time.Duration;

import com.clickhouse.client.api.ServerException;
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
 * Waits for a ClickHouse that may start after this service, with a line for each attempt.
 * One that answers and refuses is not waited for.
 */
final class PatientStart {

    private static final Logger LOG = LoggerFactory.getLogger(PatientStart.class);

    private final ClickHouseProperties properties;

    PatientStart(ClickHouseProperties properties) {
        this.properties = properties;
    }

    ClickHouseWarehouse open(ClickHouseServer server, Routes routes) {
        RetryTemplate attempts = new RetryTemplate(RetryPolicy.builder()
            .predicate(failure -> failure instanceof IOException && InsertFailure.answer(failure).isEmpty())
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(500))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(10))
            .timeout(properties.startTimeout())
            .build());
        attempts.setRetryListener(new RetryListener() {
            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> retryable, RetryState state) {
                LOG.atWarn()
                    .addKeyValue("url", properties.url())
                    .addKeyValue("cause", state.getLastException().getMessage())
                    .log("ClickHouse cannot be asked for its tables yet, trying again");
            }
        });
        try {
            return attempts.execute(() -> ClickHouseWarehouse.open(server, properties, routes));
        }
        catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(complaint(e), e);
        }
    }

    private String complaint(RetryException failure) {
        return InsertFailure.answer(failure)
            .map(this::refused)
            .orElseGet(() -> "ClickHouse at " + properties.url() + " did not answer within "
                    + properties.startTimeout().toSeconds() + " s; is it running, and is"
                    + " flotilla.bridge.clickhouse.url its HTTP interface?");
    }

    private String refused(ServerException answer) {
        return "ClickHouse at " + properties.url() + " refuses (HTTP " + answer.getTransportProtocolCode() + "): "
                + answer.getMessage() + "; are flotilla.bridge.clickhouse.user, password and database '"
                + properties.database() + "' right, and may the user create tables and read system.tables?";
    }

}
