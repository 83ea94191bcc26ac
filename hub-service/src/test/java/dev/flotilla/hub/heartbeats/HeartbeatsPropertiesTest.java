package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HeartbeatsPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), HeartbeatsProperties.class))
            .isEqualTo(new HeartbeatsProperties(Duration.ofSeconds(11), Duration.ofSeconds(20)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        Map<String, String> settings = Map.of("flotilla.hub.heartbeats.late-after", "1s",
                "flotilla.hub.heartbeats.lost-after", "2s");

        assertThat(Bound.from(settings, HeartbeatsProperties.class))
            .isEqualTo(new HeartbeatsProperties(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    @Test
    void shouldRefuseToLoseWhatIsNotEvenLate() {
        assertThatThrownBy(
                () -> Bound.from(Map.of("flotilla.hub.heartbeats.lost-after", "5s"), HeartbeatsProperties.class))
            .isInstanceOf(BindException.class)
            .rootCause()
            .hasMessageContaining("must be late-after (11000ms) or more, but is 5000ms");
    }

}
