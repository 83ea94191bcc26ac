package dev.flotilla.hub.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Asks instances of ingestion. What they answer is neither trusted to be short, nor to
 * come, nor to be theirs.
 */
final class Ingestion implements AutoCloseable {

    private static final int MOST_BYTES = 64 << 10;

    private static final String PATH = "/api/load";

    private final EventJson.Reader<LoadState> states = EventJson.reader(LoadState.class);

    private final EventJson.Reader<JsonNode> problems = EventJson.reader(JsonNode.class);

    private final HttpClient http;

    private final Duration patience;

    Ingestion(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** All at once, for the slowest of them takes the whole of the time. */
    List<Answer> states(List<URI> addresses) {
        return ask(addresses, "GET", BodyPublishers.noBody());
    }

    List<Answer> stop(List<URI> addresses) {
        return ask(addresses, "DELETE", BodyPublishers.noBody());
    }

    Answer start(URI address, byte[] plan) {
        return ask(List.of(address), "POST", BodyPublishers.ofByteArray(plan)).getFirst();
    }

    private List<Answer> ask(List<URI> addresses, String method, BodyPublisher body) {
        List<CompletableFuture<HttpResponse<byte[]>>> answers = addresses.stream().map(address -> {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(PATH))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.ACCEPT,
                        MediaType.APPLICATION_JSON_VALUE + ", " + MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .method(method, body)
                .build();
            return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        }).toList();
        await(answers);
        return answers.stream().map(this::answer).toList();
    }

    // All together, and to the last byte: a timeout of the request is over with the
    // first.
    private void await(List<? extends CompletableFuture<?>> answers) {
        try {
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException | TimeoutException e) {
            // Each tells for itself.
        }
    }

    private Answer answer(CompletableFuture<HttpResponse<byte[]>> answer) {
        if (!answer.isDone()) {
            answer.cancel(true);
            return new Answer.Unclear("it did not answer in " + patience.toSeconds() + " s");
        }
        return switch (answer.state()) {
            case SUCCESS -> read(answer.resultNow());
            case FAILED -> failed(answer.exceptionNow());
            case RUNNING, CANCELLED -> throw new IllegalStateException("an answer is not there that was given");
        };
    }

    private static Answer failed(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> new Answer.Away("it cannot be reached");
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
                new Answer.Away("its name is not known");
            case ConnectException _ -> new Answer.Away("nobody listens there");
            case IOException _ -> new Answer.Unclear("its answer broke off or is too long");
            default -> throw new IllegalStateException("asking ingestion failed", cause);
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer read(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 == 2) {
            return switch (states.read(response.body())) {
                case Parsed.Valid<LoadState>(LoadState state) -> new Answer.Told(state);
                case Parsed.Unreadable<LoadState> _ -> new Answer.Unclear("it does not answer as ingestion does");
            };
        }
        return problems.read(response.body()) instanceof Parsed.Valid<JsonNode>(JsonNode problem) && problem.isObject()
                && response.statusCode() >= 400
                        ? new Answer.Refused(response.statusCode(),
                                response.headers().firstValue(HttpHeaders.RETRY_AFTER).orElse(null), problem)
                        : new Answer.Unclear("it does not answer as ingestion does, but with " + response.statusCode());
    }

}
