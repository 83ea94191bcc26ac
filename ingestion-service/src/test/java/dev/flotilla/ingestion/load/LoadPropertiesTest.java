package dev.flotilla.ingestion.load;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class LoadPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        LoadProperties properties = bind(Map.of());

        assertThat(properties).isEqualTo(new LoadProperties(0, 1_000, 0.5, 5_000, Duration.ofMillis(500)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        LoadProperties properties = bind(Map.of("flotilla.ingestion.load.rate", "1",
                "flotilla.ingestion.load.customers", "2", "flotilla.ingestion.load.skew", "0.25",
                "flotilla.ingestion.load.max-outstanding", "4", "flotilla.ingestion.load.retry-pause", "5s"));

        assertThat(properties).isEqualTo(new LoadProperties(1, 2, 0.25, 4, Duration.ofSeconds(5)));
    }

    private static LoadProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.ingestion.load",
                LoadProperties.class);
    }

}
