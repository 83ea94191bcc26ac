package dev.flotilla.houserules.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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
    void shouldBeCalledAsTheHubCallsItWhenBothKnowIt() {
        List<String> ofTheHub = Pattern.compile("\\(\"(\\w+)\", Severity\\.")
            .matcher(Monitoring.text(Monitoring.HUB_RULES))
            .results()
            .map(rule -> rule.group(1))
            .toList();

        assertThat(ofTheHub).isNotEmpty().isSubsetOf(ALERTS.stream().map(Rule::name).toList());
    }

}
