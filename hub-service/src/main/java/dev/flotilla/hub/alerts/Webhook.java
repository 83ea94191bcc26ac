package dev.flotilla.hub.alerts;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.hub.alerts.WebhookMeters.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an address of alerts, one after the other: a receiver that is slow delays
 * notices, and nothing else.
 */
final class Webhook implements Herald, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private static final int OK = 200;

    private static final int NO_LONGER_OK = 300;

    private final WebhookTarget target;

    private final WebhookPatience patience;

    private final WebhookMeters meters;

    private final ScheduledExecutorService turns = Executors
        .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("webhook").factory());

    private final HttpClient http;

    private final Deque<Notice> waiting = new ArrayDeque<>();

    private boolean busy;

    private boolean closed;

    Webhook(WebhookTarget target, WebhookPatience patience, WebhookMeters meters) {
        this.target = target;
        this.patience = patience;
        this.meters = meters;
        this.http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    }

    @Override
    public synchronized void tell(Notice notice) {
        if (closed) {
            return;
        }
        if (waiting.size() >= patience.maxQueue()) {
            waiting.removeFirst();
            meters.count(Outcome.DROPPED);
        }
        waiting.add(notice);
        if (!busy) {
            next();
        }
    }

    private synchronized void next() {
        Notice notice = waiting.poll();
        busy = notice != null;
        if (notice != null) {
            later(notice, 1, Duration.ZERO);
        }
    }

    private synchronized void later(Notice notice, int attempt, Duration pause) {
        if (!closed) {
            var _ = turns.schedule(() -> attempt(notice, attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(Notice notice, int attempt) {
        String failure = post(notice);
        if (failure == null) {
            meters.count(Outcome.SENT);
            next();
        }
        else if (attempt < patience.attempts()) {
            meters.count(Outcome.RETRIED);
            later(notice, attempt + 1, patience.after(attempt));
        }
        else {
            meters.count(Outcome.GIVEN_UP);
            LOG.warn("{} was not told that {} of {} is {}: {} attempts, the last one: {}", target, notice.alert(),
                    Words.line(notice.subject()), notice.state(), attempt, failure);
            next();
        }
    }

    /** Why it failed, without anything of the address; absent where it did not. */
    private @Nullable String post(Notice notice) {
        try {
            HttpResponse<InputStream> answer = http.send(request(notice), HttpResponse.BodyHandlers.ofInputStream());
            // Not read: it may never end.
            answer.body().close();
            int status = answer.statusCode();
            return status >= OK && status < NO_LONGER_OK ? null : "HTTP " + status;
        }
        // The edge of the turn: what is thrown here would be the last that was told.
        catch (IOException | RuntimeException e) {
            return e.getClass().getSimpleName();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private HttpRequest request(Notice notice) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.uri())
            .timeout(patience.timeout())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(notice)));
        if (target.authorization() != null) {
            request.header("Authorization", target.authorization());
        }
        return request.build();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
        }
        turns.shutdownNow();
        http.shutdownNow();
    }

}
