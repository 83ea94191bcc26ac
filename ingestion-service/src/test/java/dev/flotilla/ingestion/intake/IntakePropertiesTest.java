package dev.flotilla.ingestion.intake;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntakePropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        IntakeProperties properties = bind(Map.of());

        assertThat(properties).isEqualTo(new IntakeProperties(DataSize.ofKilobytes(64), DataSize.ofMegabytes(8), 16,
                4_000, DataSize.ofMegabytes(1), DataSize.ofMegabytes(256), Duration.ofMinutes(10)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        IntakeProperties properties = bind(Map.of("flotilla.ingestion.intake.max-event-size", "1KB",
                "flotilla.ingestion.intake.max-body-bytes", "2KB", "flotilla.ingestion.intake.max-batches", "3",
                "flotilla.ingestion.intake.batch-window-records", "4", "flotilla.ingestion.intake.batch-window-bytes",
                "5KB", "flotilla.ingestion.intake.batch-spool", "6KB", "flotilla.ingestion.intake.batch-patience",
                "7s"));

        assertThat(properties).isEqualTo(new IntakeProperties(DataSize.ofKilobytes(1), DataSize.ofKilobytes(2), 3, 4,
                DataSize.ofKilobytes(5), DataSize.ofKilobytes(6), Duration.ofSeconds(7)));
    }

    @Test
    void shouldRefuseWhenNoRequestCouldEverBeRead() {
        assertThatThrownBy(() -> bind(Map.of("flotilla.ingestion.intake.max-event-size", "9MB"))).rootCause()
            .hasMessageContaining("max-body-bytes");
    }

    private static IntakeProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.ingestion.intake",
                IntakeProperties.class);
    }

}
