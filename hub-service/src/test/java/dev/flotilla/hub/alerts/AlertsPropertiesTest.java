package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertsPropertiesTest {

    private static final String URL = "flotilla.hub.alerts.webhook.url";

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), AlertsProperties.class)).isEqualTo(new AlertsProperties(10_000,
                Duration.ofMinutes(5), 0.5, 100, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(5),
                Set.of(), new AlertsProperties.Webhook(null, Duration.ofSeconds(5), 5, 100)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        Map<String, String> settings = new HashMap<>();
        Map.of("lag", "1", "paused-for", "2s", "uneven", "0.3", "uneven-from", "4", "end-to-end", "5s", "mixed-for",
                "6s", "keep", "70s", "off", "InstanceIdle")
            .forEach((key, value) -> settings.put("flotilla.hub.alerts." + key, value));
        Map.of("url", "https://hooks.example/x", "timeout", "8s", "attempts", "9", "max-queue", "10")
            .forEach((key, value) -> settings.put("flotilla.hub.alerts.webhook." + key, value));

        assertThat(Bound.from(settings, AlertsProperties.class))
            .isEqualTo(new AlertsProperties(1, Duration.ofSeconds(2), 0.3, 4, Duration.ofSeconds(5),
                    Duration.ofSeconds(6), Duration.ofSeconds(70), Set.of("InstanceIdle"),
                    new AlertsProperties.Webhook("https://hooks.example/x", Duration.ofSeconds(8), 9, 10)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://token.example/x", "token.example/x", "http:///token", "https://token example/",
            "file:///token", "https://token.example:65536/" })
    void shouldRefuseAnAddressThatIsNoneWithoutShowingIt(String url) {
        assertThatThrownBy(() -> Bound.from(Map.of(URL, url), AlertsProperties.class)).rootCause()
            .hasMessageContaining(URL)
            .hasMessageNotContaining("token");
    }

    @Test
    void shouldNotShowWhatIsSecretInAnAddress() {
        AlertsProperties settings = Bound.from(Map.of(URL, "https://user:pass@hooks.example:8443/T0/token?key=k#f"),
                AlertsProperties.class);

        assertThat(settings.toString()).contains("https://hooks.example:8443")
            .doesNotContain("user", "pass", "token", "key=k");
    }

    @Test
    void shouldSendUserAndPasswordAsAHeader() {
        WebhookTarget target = WebhookTarget.of("https://user:p%40ss@hooks.example/x?a=b@c");

        assertThat(target.uri()).hasToString("https://hooks.example/x?a=b@c");
        assertThat(target.authorization()).isEqualTo("Basic dXNlcjpwQHNz");
    }

    @Test
    void shouldTakeAnEmptyAddressForNone() {
        assertThat(Bound.from(Map.of(URL, " "), AlertsProperties.class).webhook().target()).isNull();
    }

    @Test
    void shouldRefuseToSwitchOffWhatThereIsNot() {
        assertThatThrownBy(() -> Bound.from(Map.of("flotilla.hub.alerts.off", "Nonsense"), AlertsProperties.class))
            .rootCause()
            .hasMessageContaining("[Nonsense]")
            .hasMessageContaining("InstanceIdle");
    }

}
