package dev.flotilla.ingestion;

import java.time.Duration;
import java.util.List;

import dev.flotilla.testkit.metrics.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rules and dashboards are only as good as the names in them.
 */
@WholeService
class MetricsIT {

    private final Client client;

    MetricsIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void work() throws Exception {
        client.post("/api/orders", Client.order("metrics-1", "ann"));
        // Pauses are told of after the first.
        System.gc();
    }

    @Test
    void shouldExposeEveryMetricThatRulesAndDashboardsUseWhenItHasWorked() {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(lacking()).isEmpty());
    }

    private List<String> lacking() throws Exception {
        return Metrics.exposed(client.get("/actuator/prometheus").body())
            .lacking(Metrics.writtenOf("ingestion-service"));
    }

}
