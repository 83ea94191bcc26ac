package dev.flotilla.sql.apps;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AppsPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), AppsProperties.class)).isEqualTo(new AppsProperties(List.of(), Map.of()));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(Bound.from(Map.of("flotilla.sql.apps", "a.sql,more", "flotilla.sql.sources.kafka_orders", "orders"),
                AppsProperties.class))
            .isEqualTo(
                    new AppsProperties(List.of(Path.of("a.sql"), Path.of("more")), Map.of("kafka_orders", "orders")));
    }

}
