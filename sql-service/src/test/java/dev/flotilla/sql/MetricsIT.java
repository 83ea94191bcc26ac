package dev.flotilla.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.flotilla.testkit.metrics.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rules and dashboards are only as good as the names in them.
 */
class MetricsIT {

    private static final String SQL = """
            @application metered
            CREATE STREAM copies AS SELECT customer, number FROM it_metered;
            """;

    @TempDir
    private Path state;

    @Test
    void shouldExposeEveryMetricThatRulesAndDashboardsUseWhenItHasWorked() throws Exception {
        Bench.makeTopic("it_metered");
        Bench.sendOrders("it_metered", 0, 50);
        try (Server server = Server.start("metered", state)) {
            await().untilAsserted(
                    () -> assertThat(server.deploy(SQL, "name=metered.sql").getStatusCode().value()).isEqualTo(200));
            // Pauses are told of after the first.
            System.gc();

            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
                assertThat(server.heartbeat()).contains("\"group\":\"velo-metered-copies\"", "\"topic\":\"it_metered\"",
                        "\"recordsIn\":50", "\"partitions\":[0,1,2,3]");
                assertThat(lacking(server)).isEmpty();
            });
        }
    }

    private static List<String> lacking(Server server) {
        return Metrics.exposed(server.text("/actuator/prometheus")).lacking(Metrics.writtenOf("sql-service"));
    }

}
