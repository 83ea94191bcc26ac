package dev.flotilla.storage;

import java.util.List;

import dev.flotilla.testkit.metrics.Metrics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rules and dashboards are only as good as the names in them.
 */
@StorageIntegration
class MetricsIT {

    @Autowired
    private Bench bench;

    @LocalServerPort
    private int port;

    @Test
    void shouldExposeEveryMetricThatRulesAndDashboardsUseWhenItHasWorked() {
        bench.sendOrders(0, TestOrders.confirmed("metrics", 1, 3));
        // Pauses are told of after the first.
        System.gc();

        await().untilAsserted(() -> assertThat(bench.stored("metrics")).hasSize(3));
        await().untilAsserted(() -> assertThat(lacking()).isEmpty());
    }

    private List<String> lacking() {
        String answer = RestClient.create("http://localhost:" + port + "/actuator/prometheus")
            .get()
            .retrieve()
            .body(String.class);
        return Metrics.exposed(requireNonNull(answer)).lacking(Metrics.writtenOf("storage-service"));
    }

}
