package dev.flotilla.ingestion.ticks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

import dev.flotilla.common.events.Tick;
import dev.flotilla.ingestion.reading.EventReader;
import dev.flotilla.ingestion.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TickFormTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private final EventReader<Tick> reader = new EventReader<>(new TickForm(InstantSource.fixed(NOW)));

    @Test
    void shouldKeepEveryDigitOfAPrice() {
        Reading<Tick> reading = read("101.250000000000000001");

        assertThat(reading).isEqualTo(new Reading.Valid<>(
                new Tick("ACME", new BigDecimal("101.250000000000000001"), new BigDecimal("300"), NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "1e999999999", "1e2147483647", "1e-2147483647", "1e99999999999", "\"1\"",
            "1e19", "0.0000000000000000001" })
    void shouldRefuseAPriceThatNobodyCanCalculateWith(String price) {
        assertThat(read(price)).isInstanceOf(Reading.Invalid.class);
    }

    private Reading<Tick> read(String price) {
        return reader.read(
                "{\"symbol\":\"ACME\",\"price\":%s,\"volume\":300}".formatted(price).getBytes(StandardCharsets.UTF_8));
    }

}
