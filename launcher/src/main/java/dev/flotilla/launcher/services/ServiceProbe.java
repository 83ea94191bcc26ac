package dev.flotilla.launcher.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks services over HTTP. With the JDK's old client: the new one takes a third of a
 * second to load, which is most of what a command may take.
 */
public final class ServiceProbe {

    private static final int LONGEST_CONNECT_MILLIS = 2000;

    static {
        // Read once, when the client's classes are loaded; otherwise it leaves out the
        // headers of get below.
        System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
    }

    private final int timeoutMillis;

    public ServiceProbe(Duration timeout) {
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    public boolean isReady(int port) {
        return ask("GET", port, "/actuator/health/readiness", "") instanceof Answer.Given given && given.isOk();
    }

    public Answer get(int port, String path) {
        return ask("GET", port, path, "");
    }

    /**
     * Of any host, on a connection of its own: behind one address there may be several.
     * @param authority that the request is for, whatever number stands in the URI
     * @param limit of patience, if it is less than the usual one
     */
    public Answer get(URI uri, String authority, Duration limit) {
        try {
            HttpURLConnection connection = connection("GET", uri, (int) Math.min(timeoutMillis, limit.toMillis()));
            connection.setRequestProperty("Host", authority);
            connection.setRequestProperty("Connection", "close");
            return answer(connection);
        }
        catch (IOException | UncheckedIOException e) {
            return new Answer.None(e.toString());
        }
    }

    public Answer ask(String method, int port, String path, String json) {
        return ask(method, URI.create("http://127.0.0.1:" + port + path), "application/json", json);
    }

    /** Of any host; without a body where the text is empty. */
    public Answer ask(String method, URI uri, String contentType, String text) {
        try {
            HttpURLConnection connection = connection(method, uri, timeoutMillis);
            if (!text.isEmpty()) {
                connection.setRequestProperty("Content-Type", contentType);
                connection.setDoOutput(true);
                connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        }
        catch (IOException | UncheckedIOException e) {
            return new Answer.None(e.toString());
        }
    }

    private static HttpURLConnection connection(String method, URI uri, int timeoutMillis) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(Math.min(timeoutMillis, LONGEST_CONNECT_MILLIS));
        connection.setReadTimeout(timeoutMillis);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream body = status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream()
                : connection.getErrorStream();
        if (body == null) {
            return new Answer.Given(status, "");
        }
        try (body) {
            return new Answer.Given(status, new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What came back, if anything did. */
    public sealed interface Answer {

        /** A response, good or bad. */
        record Given(int status, String body) implements Answer {

            public boolean isOk() {
                return status >= HttpURLConnection.HTTP_OK && status < HttpURLConnection.HTTP_MULT_CHOICE;
            }

        }

        /** Nobody there, or too late. */
        record None(String why) implements Answer {
        }

    }

}
