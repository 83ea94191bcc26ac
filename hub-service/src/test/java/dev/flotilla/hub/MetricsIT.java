package dev.flotilla.hub;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import dev.flotilla.testkit.metrics.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rules and dashboards are only as good as the names in them.
 */
@WholeHub
class MetricsIT {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        client.shutdownNow();
    }

    @Test
    void shouldExposeEveryMetricThatRulesAndDashboardsUseWhenItHasWorked() {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            get("/api/fleet");
            // Pauses are told of after the first.
            System.gc();

            assertThat(Metrics.exposed(get("/actuator/prometheus")).lacking(Metrics.writtenOf("hub-service")))
                .isEmpty();
        });
    }

    private String get(String path) throws Exception {
        return client
            .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    BodyHandlers.ofString())
            .body();
    }

}
