package dev.flotilla.houserules.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MonitoringComponentTest {

    private static final Path MONITORING = Path.of("..", "monitoring");

    private static final Path COMPONENT = Path.of("..", "k8s", "components", "monitoring");

    @Test
    void shouldHaveTheRulesOfMonitoringWhenWrappedForTheOperator() throws IOException {
        List<String> wrapped = Files.readAllLines(COMPONENT.resolve("prometheus-rule.yaml"));

        List<String> rules = wrapped.subList(wrapped.indexOf("spec:") + 1, wrapped.size())
            .stream()
            .map(line -> line.isEmpty() ? line : line.substring(2))
            .toList();

        assertThat(rules).as("k8s/components/monitoring/make-rules makes it again")
            .isEqualTo(Files.readAllLines(MONITORING.resolve("alerts.yml")));
    }

    @Test
    void shouldListEveryDashboard() throws IOException {
        String listed = Files.readString(MONITORING.resolve("dashboards/kustomization.yaml"));

        try (Stream<Path> files = Files.list(MONITORING.resolve("dashboards"))) {
            List<String> dashboards = files.map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".json"))
                .sorted()
                .toList();
            assertThat(listed).contains("files: " + dashboards);
        }
    }

}
