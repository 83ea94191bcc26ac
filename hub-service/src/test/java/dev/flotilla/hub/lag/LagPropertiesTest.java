package dev.flotilla.hub.lag;

import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LagPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), LagProperties.class)).isEqualTo(new LagProperties(100));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(Bound.from(Map.of("flotilla.hub.lag.allowed", "7"), LagProperties.class))
            .isEqualTo(new LagProperties(7));
    }

}
