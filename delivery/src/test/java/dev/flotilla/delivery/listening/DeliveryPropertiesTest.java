package dev.flotilla.delivery.listening;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

class DeliveryPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        DeliveryProperties properties = bind(Map.of());

        assertThat(properties).isEqualTo(new DeliveryProperties(null, 200_000, 10_000, DataSize.ofMegabytes(4),
                Duration.ofMillis(20), 4, Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(30),
                Duration.ofSeconds(5), Duration.ofMillis(800)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        DeliveryProperties properties = bind(Map.ofEntries(entry("flotilla.delivery.memory", "1MB"),
                entry("flotilla.delivery.records", "101"), entry("flotilla.delivery.batch-records", "7"),
                entry("flotilla.delivery.batch-memory", "2KB"), entry("flotilla.delivery.max-age", "0ms"),
                entry("flotilla.delivery.writers", "3"), entry("flotilla.delivery.first-retry", "1s"),
                entry("flotilla.delivery.longest-retry", "2s"), entry("flotilla.delivery.alarm-every", "4s"),
                entry("flotilla.delivery.confirm-every", "6s"), entry("flotilla.delivery.drain-within", "5s")));

        assertThat(properties).isEqualTo(new DeliveryProperties(DataSize.ofMegabytes(1), 101, 7,
                DataSize.ofKilobytes(2), Duration.ZERO, 3, Duration.ofSeconds(1), Duration.ofSeconds(2),
                Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(5)));
    }

    @Test
    void shouldTakeAShareOfTheHeapWhenNoMemoryIsSet() {
        assertThat(bind(Map.of()).memoryBytes(800)).isEqualTo(100);
        assertThat(bind(Map.of("flotilla.delivery.memory", "1KB")).memoryBytes(800)).isEqualTo(1024);
    }

    private static DeliveryProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.delivery",
                DeliveryProperties.class);
    }

}
