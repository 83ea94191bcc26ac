package dev.flotilla.databridge.clickhouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientFaultCause;
import com.clickhouse.client.api.DataStreamWriter;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.data.ClickHouseFormat;

import org.springframework.core.NestedExceptionUtils;

/**
 * Talks to one server through the official client, and never longer than it was told to:
 * the client bounds each read, but neither a write nor the whole.
 */
final class ClickHouseServer implements AutoCloseable {

    private final ExecutorService threads = Executors
        .newThreadPerTaskExecutor(Thread.ofVirtual().name("clickhouse-", 0).factory());

    private final Client client;

    private final Duration timeout;

    ClickHouseServer(ClickHouseProperties properties) {
        this.timeout = properties.insertTimeout();
        this.client = new Client.Builder().addEndpoint(properties.url().toString())
            .setUsername(properties.user())
            .setPassword(properties.password())
            .setDefaultDatabase(properties.database())
            .setClientName("flotilla-data-bridge")
            .setConnectTimeout(properties.connectTimeout().toMillis(), ChronoUnit.MILLIS)
            .setConnectionRequestTimeout(properties.connectTimeout().toMillis(), ChronoUnit.MILLIS)
            .setSocketTimeout(timeout.toMillis(), ChronoUnit.MILLIS)
            .setMaxConnections(properties.maxConnections())
            // Shorter than the three seconds after which servers hang up by default.
            .setKeepAliveTimeout(2, ChronoUnit.SECONDS)
            // A connection that the server has hung up all the same: nothing of the
            // request was read.
            .retryOnFailures(ClientFaultCause.NoHttpResponse)
            .setMaxRetries(1)
            .compressClientRequest(false)
            .compressServerResponse(false)
            .build();
    }

    /** Answers lines of values, none of which may have tabs or line breaks. */
    List<List<String>> query(String sql) throws IOException {
        return within(() -> answer(sql + " FORMAT TabSeparatedRaw"));
    }

    @SuppressWarnings("try") // Its close says that it may be interrupted, and is not.
    private List<List<String>> answer(String sql) throws Exception {
        try (QueryResponse response = client.query(sql).get()) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            response.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        }
    }

    void execute(String sql) throws IOException {
        within(() -> {
            client.execute(sql).get().close();
            return true;
        });
    }

    void insert(Table table, DataStreamWriter block, InsertSettings settings) throws IOException {
        within(() -> {
            try (InsertResponse response = client
                .insert(table.name(), table.columnNames(), block, ClickHouseFormat.Native, settings)
                .get()) {
                return response.getWrittenRows();
            }
        });
    }

    // An interrupted virtual thread's socket is closed, whatever it was doing.
    private <T> T within(Callable<T> call) throws IOException {
        Future<T> result = threads.submit(call);
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (ExecutionException e) {
            throw new IOException("ClickHouse: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
        }
        catch (TimeoutException e) {
            throw new IOException("ClickHouse did not answer within " + timeout.toMillis() + " ms", e);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while ClickHouse was asked");
        }
        finally {
            result.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }

}
