package dev.flotilla.hub.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.flotilla.hub.api.ServedPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page's files as they are delivered, and a fleet that does what the test says.
 */
final class StubHub implements AutoCloseable {

    private static final String END = "end";

    private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css",
            "text/css", "svg", "image/svg+xml");

    private final List<BlockingQueue<String>> streams = new CopyOnWriteArrayList<>();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpServer server;

    private ObjectNode picture;

    private volatile boolean refusing;

    StubHub(ObjectNode picture, int port) {
        this.picture = picture;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        answer("GET /api/history", 200, "{\"times\":[],\"groups\":{},\"services\":{}}");
        answer("GET /api/load", 200,
                "{\"phase\":\"IDLE\",\"rate\":0,\"acknowledgedPerSecond\":0,\"customers\":0,\"skew\":0,"
                        + "\"orders\":{\"made\":0,\"acknowledged\":0,\"outstanding\":0,\"failedAttempts\":0}}");
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Every page gets another picture, as after a new connection. */
    synchronized void show(ObjectNode whole) {
        picture = whole;
        send("picture", whole.toString());
    }

    synchronized void change(ObjectNode patch) {
        picture = (ObjectNode) merged(picture, patch);
        send("change", patch.toString());
    }

    /** What happened while nobody was connected. */
    synchronized void changeUnseen(ObjectNode patch) {
        picture = (ObjectNode) merged(picture, patch);
    }

    int watching() {
        return streams.size();
    }

    /** Streams end, and the next ones are refused, until it serves again. */
    void refuse() {
        refusing = true;
        streams.forEach(stream -> stream.add(END));
    }

    void serveAgain() {
        refusing = false;
    }

    void answer(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        refuse();
        server.stop(0);
        threads.shutdownNow();
    }

    private void send(String event, String data) {
        String text = "event: " + event + "\ndata: " + data + "\n\n";
        streams.forEach(stream -> stream.add(text));
    }

    private void serve(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String request = exchange.getRequestMethod() + " " + uri.getPath();
        try (exchange) {
            if (request.equals("GET /api/fleet/stream")) {
                stream(exchange);
            }
            else if (uri.getPath().startsWith("/api/")) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                asked.add(new Asked(request, new String(body, StandardCharsets.UTF_8)));
                Answer answer = answers.getOrDefault(request,
                        new Answer(404, "{\"detail\":\"There is no such thing\"}"));
                respond(exchange, answer.status(), "application/json", answer.body().getBytes(StandardCharsets.UTF_8));
            }
            else {
                file(exchange, uri.getPath().equals("/") ? "/index.html" : uri.getPath());
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        if (refusing) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        synchronized (this) {
            queue.add("event: picture\ndata: " + picture + "\n\n");
            streams.add(queue);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (String next = queue.take(); !next.equals(END); next = queue.take()) {
                out.write(next.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
        finally {
            streams.remove(queue);
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = StubHub.class.getResourceAsStream("/static" + path)) {
            if (file == null || path.contains("..")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String ending = path.substring(path.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Security-Policy", ServedPolicy.policy());
            respond(exchange, 200, TYPES.getOrDefault(ending, "application/octet-stream") + ";charset=utf-8",
                    file.readAllBytes());
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode present ? present : changes.objectNode();
        changes.forEachEntry((name, value) -> {
            if (value.isNull()) {
                result.remove(name);
            }
            else {
                result.set(name, merged(result.path(name), value));
            }
        });
        return result;
    }

    record Answer(int status, String body) {
    }

    record Asked(String request, String body) {
    }

}
