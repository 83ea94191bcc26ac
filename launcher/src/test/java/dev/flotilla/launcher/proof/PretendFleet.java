package dev.flotilla.launcher.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ingestion and storage as far as a client sees them: real HTTP, and a set in place of
 * everything behind it.
 */
final class PretendFleet implements AutoCloseable {

    final List<Headers> requests = new CopyOnWriteArrayList<>();

    /** How often storage says that it cannot, before it can. */
    final AtomicInteger storageFailures = new AtomicInteger();

    /** How many orders are acknowledged and forgotten. */
    final AtomicInteger losses = new AtomicInteger();

    private final Set<String> stored = ConcurrentHashMap.newKeySet();

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final JsonMapper json = JsonMapper.shared();

    /** Any port where it is 0. */
    Instance ingestion(int port) throws IOException {
        AtomicInteger orders = new AtomicInteger();
        HttpServer server = serve(port, "/api/orders/batch", exchange -> {
            List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
            orders.addAndGet(lines.size());
            requests.add(exchange.getRequestHeaders());
            answer(exchange, 200,
                    String.join("",
                            IntStream.range(0, lines.size())
                                .mapToObj(index -> taken(index + 1, json.readTree(lines.get(index))))
                                .toList()));
        });
        return new Instance(server, orders);
    }

    Instance storage() throws IOException {
        AtomicInteger questions = new AtomicInteger();
        HttpServer server = serve(0, "/api/", exchange -> {
            questions.incrementAndGet();
            requests.add(exchange.getRequestHeaders());
            if (!exchange.getRequestURI().getPath().equals("/api/proof")) {
                answer(exchange, 200, "{\"duplicatesDropped\":7}");
            }
            else if (storageFailures.getAndDecrement() > 0) {
                answer(exchange, 503, "{}");
            }
            else {
                answer(exchange, 200, "{\"customers\":1,\"orders\":%d,\"holds\":true}".formatted(stored.size()));
            }
        });
        return new Instance(server, questions);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.close();
    }

    private String taken(int line, JsonNode order) {
        String orderId = order.path("orderId").asString("");
        if (losses.getAndDecrement() <= 0) {
            stored.add(orderId);
        }
        return "{\"line\":%d,\"status\":202,\"orderId\":\"%s\"}\n".formatted(line, orderId);
    }

    private HttpServer serve(int port, String path, HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext(path, handler);
        server.start();
        servers.add(server);
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /**
     * One of them.
     *
     * @param asked how many orders or questions came
     */
    record Instance(HttpServer server, AtomicInteger asked) {

        String url() {
            return "http://localhost:" + port();
        }

        int port() {
            return server.getAddress().getPort();
        }

        void die() {
            server.stop(0);
        }

    }

}
