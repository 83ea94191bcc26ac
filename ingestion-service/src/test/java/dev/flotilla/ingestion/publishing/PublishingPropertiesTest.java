package dev.flotilla.ingestion.publishing;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class PublishingPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        PublishingProperties properties = bind(Map.of());

        assertThat(properties).isEqualTo(new PublishingProperties(Duration.ofSeconds(5), Duration.ofSeconds(1), 20_000,
                DataSize.ofMegabytes(16)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        PublishingProperties properties = bind(Map.of("flotilla.ingestion.publishing.request-deadline", "3s",
                "flotilla.ingestion.publishing.retry-after", "2s",
                "flotilla.ingestion.publishing.max-in-flight-records", "7",
                "flotilla.ingestion.publishing.max-in-flight-bytes", "9MB"));

        assertThat(properties).isEqualTo(
                new PublishingProperties(Duration.ofSeconds(3), Duration.ofSeconds(2), 7, DataSize.ofMegabytes(9)));
    }

    private static PublishingProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.ingestion.publishing",
                PublishingProperties.class);
    }

}
