package dev.flotilla.storage.delivery;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryPropertiesTest {

    @Test
    void shouldHaveDefaultsWhenNothingIsSet() {
        DeliveryProperties properties = bind(Map.of());

        assertThat(properties).isEqualTo(new DeliveryProperties(Duration.ofMillis(200), Duration.ofSeconds(10),
                Duration.ofSeconds(60), Duration.ofSeconds(30)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        DeliveryProperties properties = bind(
                Map.of("flotilla.delivery.first-retry", "1s", "flotilla.delivery.longest-retry", "2s",
                        "flotilla.delivery.round-budget", "3s", "flotilla.delivery.alarm-every", "4s"));

        assertThat(properties).isEqualTo(new DeliveryProperties(Duration.ofSeconds(1), Duration.ofSeconds(2),
                Duration.ofSeconds(3), Duration.ofSeconds(4)));
    }

    private static DeliveryProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.delivery",
                DeliveryProperties.class);
    }

}
