package dev.flotilla.hub.present;

import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PresentPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), PresentProperties.class)).isEqualTo(new PresentProperties(Map.of()));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(Bound.from(Map.of("flotilla.hub.expected.processor-service", "3"), PresentProperties.class))
            .isEqualTo(new PresentProperties(Map.of("processor-service", 3)));
    }

}
