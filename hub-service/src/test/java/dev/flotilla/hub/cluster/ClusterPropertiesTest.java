package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

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

    @Test
    void shouldRefuseAPaceThatWouldFloodKafka() {
        assertThatThrownBy(() -> Bound.from(Map.of("flotilla.hub.cluster.interval", "1ms"), ClusterProperties.class))
            .isInstanceOf(BindException.class)
            .rootCause()
            .hasMessage("flotilla.hub.cluster.interval must be 100ms to 1m, but is 1ms");
    }

}
