package dev.flotilla.hub.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told, and does not always listen.
 */
final class Receiver implements AutoCloseable {

    record Told(@Nullable String contentType, @Nullable String authorization, String body) {
    }

    final List<Told> told = new CopyOnWriteArrayList<>();

    final AtomicInteger failures = new AtomicInteger();

    final AtomicInteger mostAtOnce = new AtomicInteger();

    /** Each answer needs one. */
    final Semaphore answers = new Semaphore(0);

    private final AtomicInteger atOnce = new AtomicInteger();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpServer server;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://user:pass@127.0.0.1:" + server.getAddress().getPort() + "/hook?token=t";
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.acquireUninterruptibly();
        boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!fails) {
            told.add(new Told(exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("Authorization"), body));
        }
        atOnce.decrementAndGet();
        exchange.sendResponseHeaders(fails ? 503 : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

}
