package dev.flotilla.hub.streaming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.hub.WholeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WholeHub
class StreamIT {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        client.shutdownNow();
    }

    @Test
    void shouldSendThePictureFirstAndThenWhatChanges() throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(watch().body(), StandardCharsets.UTF_8));

        assertThat(lines.readLine()).isEqualTo("event: picture");
        assertThat(lines.readLine()).matches("id: \\d+");
        assertThat(lines.readLine()).startsWith("data: {").contains("\"hub\":{").doesNotContain(":null");
        assertThat(lines.readLine()).isEmpty();
        assertThat(lines.readLine()).isEqualTo("event: change");
    }

    @Test
    void shouldTurnAwayWhoComesWhenAllSeatsAreTakenAndHaveRoomWhenTheyLeave() throws Exception {
        List<InputStream> watchers = new ArrayList<>();
        for (int i = 0; i < StreamController.MOST; i++) {
            watchers.add(watch().body());
        }

        HttpResponse<InputStream> refused = watch();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8)).contains("SATURATED",
                "Close a page");
        for (InputStream watcher : watchers) {
            watcher.close();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            HttpResponse<InputStream> next = watch();
            next.body().close();
            assertThat(next.statusCode()).isEqualTo(200);
        });
    }

    @Test
    void shouldTakeNoSeatWhenOnlyTheHeadersAreAskedFor() throws Exception {
        for (int i = 0; i <= StreamController.MOST; i++) {
            HttpResponse<Void> head = client.send(HttpRequest.newBuilder(address())
                .timeout(Duration.ofSeconds(10))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(), HttpResponse.BodyHandlers.discarding());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        }

        HttpResponse<InputStream> watcher = watch();

        watcher.body().close();
        assertThat(watcher.statusCode()).isEqualTo(200);
    }

    private URI address() {
        return URI.create("http://localhost:" + port + "/api/fleet/stream");
    }

    private HttpResponse<InputStream> watch() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address()).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

}
