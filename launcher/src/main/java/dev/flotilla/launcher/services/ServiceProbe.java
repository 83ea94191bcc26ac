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

    public Answer ask(String method, int port, String path, String json) {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(timeoutMillis);
            connection.setReadTimeout(timeoutMillis);
            connection.setRequestMethod(method);
            connection.setRequestProperty("Accept", "application/json");
            if (!json.isEmpty()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        }
        catch (IOException | UncheckedIOException e) {
            return new Answer.None(e.toString());
        }
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
