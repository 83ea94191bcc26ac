package dev.flotilla.launcher.proof;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sends batches and gives back whatever came of them; nothing is an exception here, for
 * the other side is expected to be killed.
 */
final class OrderSender implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    static {
        // Read once, when the client's classes are loaded. The name that was asked for
        // has to be said, for it is
        // addresses that are connected to; and where one address stands for many
        // instances, only a new connection
        // reaches another one.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private final HttpClient client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_TIMEOUT)
        .build();

    private final Duration timeout;

    OrderSender(Duration timeout) {
        this.timeout = timeout;
    }

    CompletableFuture<Reply> send(Door door, List<NumberedOrder> orders) {
        String body = orders.stream().map(NumberedOrder::line).collect(Collectors.joining());
        HttpRequest request = HttpRequest.newBuilder(door.uri("/api/orders/batch"))
            .header("Host", door.authority())
            .header("Connection", "close")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        Incoming incoming = new Incoming();
        CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(request, incoming);
        // The client's own timeout ends with the headers; this one is for the whole.
        return exchange.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).handle((_, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
            }
            return new Reply(door, orders, incoming.status, incoming.retryAfterSeconds, List.copyOf(incoming.lines),
                    failure != null);
        });
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Keeps what was read of a response that ends in the middle. */
    private static final class Incoming implements HttpResponse.BodyHandler<Void>, Flow.Subscriber<String> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        private volatile int status;

        private volatile int retryAfterSeconds;

        @Override
        public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo response) {
            status = response.statusCode();
            retryAfterSeconds = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
            return HttpResponse.BodySubscribers.fromLineSubscriber(this);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable failure) {
            // The exchange fails with it as well.
        }

        @Override
        public void onComplete() {
            // The exchange completes as well.
        }

    }

}
