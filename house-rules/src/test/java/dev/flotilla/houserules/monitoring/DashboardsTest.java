package dev.flotilla.houserules.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Grafana says nothing of a dashboard that it cannot show as it was meant.
 */
class DashboardsTest {

    private static final int COLUMNS = 24;

    private static final List<Dashboard> DASHBOARDS = Dashboard.all();

    @Test
    void shouldHaveAnIdOfItsOwnWhenOthersLinkToIt() {
        assertThat(DASHBOARDS).extracting(dashboard -> dashboard.json().path("uid").asString())
            .containsExactlyInAnyOrder("flotilla-fleet", "flotilla-instance");
        assertThat(DASHBOARDS).flatExtracting(dashboard -> dashboard.json().findValuesAsString("url"))
            .containsExactlyInAnyOrder("/d/flotilla-fleet", "/d/flotilla-instance");
    }

    @Test
    void shouldAskTheDataSourceThatIsProvidedWhenItIsShown() {
        Map<String, List<Map<String, Object>>> provided = new Yaml()
            .load(Monitoring.text(Monitoring.FILES.resolve("grafana/provisioning/datasources/prometheus.yml")));
        Object uid = provided.getOrDefault("datasources", List.of()).getFirst().get("uid");

        assertThat(DASHBOARDS).flatExtracting(dashboard -> dashboard.json().findValues("datasource"))
            .extracting(source -> source.path("uid").asString())
            .isNotEmpty()
            .containsOnly(String.valueOf(uid));
    }

    @Test
    void shouldPlacePanelsBesideEachOtherWhenItIsShown() {
        List<String> wrong = new ArrayList<>();
        for (Dashboard dashboard : DASHBOARDS) {
            List<JsonNode> panels = dashboard.panels();
            assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
            for (JsonNode panel : panels) {
                if (right(panel) > COLUMNS || panels.stream()
                    .anyMatch(other -> !other.path("id").equals(panel.path("id")) && overlap(panel, other))) {
                    wrong.add(dashboard.file() + ": " + panel.path("title").asString());
                }
            }
        }

        assertThat(wrong).as("panels that lie outside, or on another").isEmpty();
    }

    @Test
    void shouldUseOnlyChoicesThatItOffersWhenItAsks() {
        assertThat(DASHBOARDS).allSatisfy(dashboard -> {
            List<String> offered = dashboard.json().path("templating").path("list").findValuesAsString("name");
            List<String> used = Pattern.compile("\\$(\\w+)")
                .matcher(String.join(" ", dashboard.json().findValuesAsString("expr")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(name -> !name.equals("__rate_interval"))
                .distinct()
                .toList();

            assertThat(used).containsExactlyInAnyOrderElementsOf(offered);
        });
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return at(one, "x") < right(other) && at(other, "x") < right(one)
                && at(one, "y") < at(other, "y") + at(other, "h") && at(other, "y") < at(one, "y") + at(one, "h");
    }

    private static int right(JsonNode panel) {
        return at(panel, "x") + at(panel, "w");
    }

    private static int at(JsonNode panel, String measure) {
        return panel.path("gridPos").path(measure).asInt();
    }

}
