package dev.flotilla.houserules.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compose file keeps what it promises, on its own.
 */
class ComposeRulesTest {

    private final ComposeFile compose = Facts.compose();

    @Test
    void shouldHaveEveryDefaultInTheEnvironmentFile() {
        assertThat(compose.variableComplaints()).isEmpty();
    }

    @Test
    void shouldTuneOnlyWhatIsThereWhenMinimal() {
        assertThat(ComposeFile.pairs(Checkout.text("compose/minimal.env")).keySet()).isNotEmpty()
            .isSubsetOf(compose.defaults().keySet());
    }

    @Test
    void shouldLetEveryServiceScale() {
        assertThat(compose.scalingComplaints()).isEmpty();
    }

    @Test
    void shouldMakeEveryServiceAMember() {
        assertThat(compose.memberComplaints(Facts.httpPorts(), Facts.secondsToEnd())).isEmpty();
    }

    @Test
    void shouldLookAtTheManagementPortWhenJudgingHealth() {
        String port = String.valueOf(ImageRecipe.here().managementPort());
        List<String> scraped = Checkout.yaml("monitoring/prometheus.yml")
            .everything()
            .filter(node -> node.at("names").texts().contains("fleet-member"))
            .map(node -> node.at("port").text())
            .toList();

        assertThat(scraped).containsExactly(port);
        assertThat(ImageRecipe.here().healthChecks()).containsExactly(port + "/actuator/health/readiness");
        assertThat(Actuator.paths(Facts.defaults())).contains("/actuator/health/readiness", "/actuator/prometheus");
    }

}
