package dev.flotilla.processor.orders;

import java.util.Map;
import java.util.Set;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessorPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), ProcessorProperties.class))
            .isEqualTo(new ProcessorProperties(2, Set.of("EUR", "USD", "GBP", "CHF", "JPY"), 10_000_000));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(Bound.from(Map.of("flotilla.processor.concurrency", "4", "flotilla.processor.currencies", "SEK,NOK",
                "flotilla.processor.max-total-minor", "5"), ProcessorProperties.class))
            .isEqualTo(new ProcessorProperties(4, Set.of("SEK", "NOK"), 5));
    }

}
