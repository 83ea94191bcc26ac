package dev.flotilla.houserules.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An alert that nobody understands, or that never fires, is worse than none.
 */
class AlertsTest {

    private static final List<Rule> ALERTS = Rule.alerts();

    @Test
    void shouldSayWhatHappenedAndWhatToDoWhenItFires() {
        assertThat(ALERTS).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.labels().get("severity")).as(alert.name()).isIn("critical", "warning", "info");
            assertThat(alert.annotations().get("summary")).as(alert.name()).isNotBlank();
            assertThat(alert.annotations().get("description")).as(alert.name()).isNotBlank();
            assertThat(alert.annotations()).containsEntry("runbook",
                    "docs/alerts.md#" + alert.name().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void shouldHaveItsChapterWhenSomebodyFollowsThePointer() {
        List<String> chapters = Pattern.compile("^### (\\w+)$", Pattern.MULTILINE)
            .matcher(Monitoring.text(Monitoring.REMEDIES))
            .results()
            .map(heading -> heading.group(1))
            .toList();

        assertThat(chapters).containsExactlyInAnyOrderElementsOf(ALERTS.stream().map(Rule::name).toList());
    }

    @Test
    void shouldBeSeenToFireWhenItIsTested() {
        String tests = Monitoring.text(Monitoring.FILES.resolve("alerts.test.yml"));

        List<String> untested = ALERTS.stream()
            .map(Rule::name)
            .filter(name -> !tests.contains("ALERTS{alertname=\"" + name + "\", alertstate=\"firing\", severity=")
                    && !tests.contains("alertname: " + name + "\n"))
            .toList();

        assertThat(untested).as("alerts that alerts.test.yml never sees firing").isEmpty();
    }

    @Test
    void shouldBeCalledAndWeighedAsTheHubDoesWhenBothKnowIt() {
        Map<String, String> ofTheHub = Pattern.compile("\\(\"(\\w+)\", Severity\\.(\\w+)\\)")
            .matcher(Monitoring.text(Monitoring.HUB_RULES))
            .results()
            .collect(Collectors.toMap(rule -> rule.group(1), rule -> rule.group(2).toLowerCase(Locale.ROOT)));
        // Only the hub hears a goodbye, and so knows a death from a scaling.
        ofTheHub.replace("InstancesFewer", "warning", "info");

        assertThat(ofTheHub).isNotEmpty();
        assertThat(ALERTS.stream().collect(Collectors.toMap(Rule::name, rule -> rule.labels().get("severity"))))
            .containsAllEntriesOf(ofTheHub);
    }

}
