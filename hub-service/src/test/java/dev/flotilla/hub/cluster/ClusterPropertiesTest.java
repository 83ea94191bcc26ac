package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClusterPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), ClusterProperties.class))
            .isEqualTo(new ClusterProperties(Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        Map<String, String> settings = Map.of("flotilla.hub.cluster.interval", "3s", "flotilla.hub.cluster.timeout",
                "7s");

        assertThat(Bound.from(settings, ClusterProperties.class))
            .isEqualTo(new ClusterProperties(Duration.ofSeconds(3), Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @CsvSource({ "interval, 499ms, 500ms to 5000ms", "interval, 5001ms, 500ms to 5000ms",
            "timeout, 99ms, 100ms to 60000ms", "timeout, 60001ms, 100ms to 60000ms" })
    void shouldRefuseAPaceThatWouldFloodKafkaOrTellNothing(String key, String value, String range) {
        assertThatThrownBy(() -> Bound.from(Map.of("flotilla.hub.cluster." + key, value), ClusterProperties.class))
            .isInstanceOf(BindException.class)
            .rootCause()
            .hasMessage("flotilla.hub.cluster." + key + " must be " + range + ", but is " + value);
    }

}
