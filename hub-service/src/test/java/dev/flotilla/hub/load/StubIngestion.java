package dev.flotilla.hub.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers each method as it was told to, and remembers what it was asked.
 */
final class StubIngestion implements AutoCloseable {

    static final String IDLE = state("IDLE", 0);

    static final String RUNNING = state("RUNNING", 100);

    static final String DRAINING = state("DRAINING", 100);

    /** Instead of a body: the answer begins, and never ends. */
    static final String ENDLESS = "";

    final List<String> asked = new CopyOnWriteArrayList<>();

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);

    private final HttpServer server;

    private record Reply(int status, String body) {
    }

    StubIngestion() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(work -> Thread.ofVirtual().start(work));
        server.createContext("/api/load", this::answer);
        server.start();
    }

    static String state(String phase, int rate) {
        return """
                {"phase":"%s","rate":%d,"acknowledgedPerSecond":1.5,"customers":10,"skew":0.5,"runId":"r",
                 "orders":{"made":3,"acknowledged":2,"outstanding":1,"failedAttempts":0},"new":"field"}"""
            .formatted(phase, rate);
    }

    StubIngestion answers(String method, int status, String body) {
        replies.put(method, new Reply(status, body));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((exchange.getRequestMethod() + " " + body).strip());
        Reply reply = replies.get(exchange.getRequestMethod());
        if (reply == null) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Retry-After", "7");
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? 0 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
            if (bytes.length == 0) {
                out.write('{');
                out.flush();
                closed.await();
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

}
