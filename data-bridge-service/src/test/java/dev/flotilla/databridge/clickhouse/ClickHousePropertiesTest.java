package dev.flotilla.databridge.clickhouse;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClickHousePropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), ClickHouseProperties.class))
            .isEqualTo(new ClickHouseProperties(URI.create("http://localhost:8123"), "default", "", "default",
                    Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofMinutes(10), 16, 10_000));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        ClickHouseProperties properties = Bound.from(Map.of("flotilla.bridge.clickhouse.url", "https://ch:8443",
                "flotilla.bridge.clickhouse.user", "u", "flotilla.bridge.clickhouse.password", "p",
                "flotilla.bridge.clickhouse.database", "d", "flotilla.bridge.clickhouse.connect-timeout", "1s",
                "flotilla.bridge.clickhouse.insert-timeout", "2s", "flotilla.bridge.clickhouse.start-timeout", "3s",
                "flotilla.bridge.clickhouse.max-connections", "4", "flotilla.bridge.clickhouse.deduplication-window",
                "500"), ClickHouseProperties.class);

        assertThat(properties).isEqualTo(new ClickHouseProperties(URI.create("https://ch:8443"), "u", "p", "d",
                Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 500));
    }

    @Test
    void shouldNotShowThePasswordWhenPrinted() {
        ClickHouseProperties properties = Bound.from(Map.of("flotilla.bridge.clickhouse.password", "correct horse"),
                ClickHouseProperties.class);

        assertThat(properties.toString()).doesNotContain("horse");
    }

}
