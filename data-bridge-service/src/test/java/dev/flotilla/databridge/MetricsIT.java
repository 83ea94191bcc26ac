package dev.flotilla.databridge;

import java.util.List;

import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.testkit.metrics.Metrics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.client.RestClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rules and dashboards are only as good as the names in them.
 */
@BridgeIntegration
@DirtiesContext // Or it would stay in the consumer group of the tests after it.
class MetricsIT {

    @Autowired
    private Bench bench;

    @LocalServerPort
    private int port;

    @Test
    void shouldExposeEveryMetricThatRulesAndDashboardsUseWhenItHasWorked() {
        List<Long> sent = bench.sendOrders(0, Bench.orders("metrics", 1, 3));
        // Pauses are told of after the first.
        System.gc();

        bench.awaitOffset(FleetTopics.ORDERS_PROCESSED, 0, sent);
        await().untilAsserted(() -> assertThat(lacking()).isEmpty());
    }

    private List<String> lacking() {
        String answer = RestClient.create("http://localhost:" + port + "/actuator/prometheus")
            .get()
            .retrieve()
            .body(String.class);
        return Metrics.exposed(requireNonNull(answer)).lacking(Metrics.writtenOf("data-bridge-service"));
    }

}
