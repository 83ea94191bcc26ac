package dev.flotilla.testkit.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * Where a ClickHouse listens for HTTP, and the shortest way to ask it something.
 */
public record ClickHouseAddress(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Answers lines of tab-separated values. */
    public List<String> query(String sql) {
        HttpRequest request = HttpRequest.newBuilder(uri())
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(sql))
            .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("ClickHouse answers " + answer.body() + " to " + sql);
            }
            return answer.body().lines().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking ClickHouse", e);
        }
    }

    boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/ping")).timeout(Duration.ofSeconds(1)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException _) {
            return false;
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
