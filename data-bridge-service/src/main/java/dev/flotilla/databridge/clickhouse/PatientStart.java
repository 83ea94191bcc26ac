package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.time.Duration;

import com.clickhouse.client.api.ServerException;
import dev.flotilla.databridge.routes.Routes;
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
 * Opens the warehouse before anything listens. Waits for a ClickHouse that may start
 * after this service, with a line for each attempt; one that answers and refuses is not
 * waited for. No bean waits for it: a program that is started only to be trained has no
 * server.
 */
final class PatientStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PatientStart.class);

    private final ClickHouseWarehouse warehouse;

    private final ClickHouseProperties properties;

    private final Routes routes;

    private volatile boolean isRunning;

    PatientStart(ClickHouseWarehouse warehouse, ClickHouseProperties properties, Routes routes) {
        this.warehouse = warehouse;
        this.properties = properties;
        this.routes = routes;
    }

    @Override
    public void start() {
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
            attempts.execute(() -> {
                warehouse.open(routes);
                return true;
            });
        }
        catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(complaint(e), e);
        }
        isRunning = true;
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
