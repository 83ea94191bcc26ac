package dev.flotilla.bench.orders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UtcMicrosTest {

    private final UtcMicros micros = new UtcMicros();

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-21T08:00:00Z", "2026-11-21T23:59:59.9Z", "1999-12-31T08:00:00.123Z",
            "2024-02-29T08:00:00.123456Z", "2026-11-21T08:00:00.123456789Z" })
    void shouldAgreeWithInstantWhenTimeIsAsTheFleetWritesIt(String time) {
        long parsed = micros.parse(time);

        assertThat(parsed).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)));
    }

}
