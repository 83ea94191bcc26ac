package dev.flotilla.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client as the service's clients are: HTTP and JSON, nothing of the service's own.
 */
final class Client {

    static final String JSON = "application/json";

    static final String NDJSON = "application/x-ndjson";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    Client(int port) {
        base = "http://localhost:" + port;
    }

    static String order(String orderId, String customerId) {
        return """
                {"orderId":"%s","customerId":"%s","currency":"EUR","items":[{"sku":"tea","quantity":2,"unitPriceMinor":450}]}"""
            .formatted(orderId, customerId);
    }

    static String tick(String symbol) {
        return """
                {"symbol":"%s","price":101.25,"volume":300,"tradeTime":"2026-11-21T09:30:00Z"}""".formatted(symbol);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return post(path, JSON, HttpRequest.BodyPublishers.ofString(body));
    }

    Answer post(String path, String contentType, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(path).header("Content-Type", contentType).POST(body).build(),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers().firstValue("Retry-After").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), "", response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    Answer delete(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(path).DELETE().build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), "", "", response.body());
    }

    /** The answers to a batch, each one a line. */
    List<JsonNode> batch(String path, InputStream lines) throws IOException, InterruptedException {
        Answer answer = post(path, NDJSON, HttpRequest.BodyPublishers.ofInputStream(() -> lines));
        if (answer.status() != 200) {
            throw new IllegalStateException("the batch was answered " + answer);
        }
        return answer.body().lines().<JsonNode>map(MAPPER::readTree).toList();
    }

    List<JsonNode> batch(String path, String lines) throws IOException, InterruptedException {
        return batch(path, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    record Answer(int status, String retryAfter, String contentType, String body) {

        JsonNode json() {
            return MAPPER.readTree(body);
        }

    }

}
