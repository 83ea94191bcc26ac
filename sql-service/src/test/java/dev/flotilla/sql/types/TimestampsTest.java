package dev.flotilla.sql.types;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({ "2026-01-31T12:00:00Z,2026-01-31T12:00:00Z", "2026-01-31T12:00:00,2026-01-31T12:00:00Z",
            "2026-01-31T12:00,2026-01-31T12:00:00Z", "2026-01-31 12:00:00.5,2026-01-31T12:00:00.500Z",
            "2026-01-31T12:00:00-05:00,2026-01-31T17:00:00Z", "2026-01-31 12:00:00+01:00,2026-01-31T11:00:00Z",
            "2026-01-31,2026-01-31T00:00:00Z", "2026-01-31T12:00:00.123456789Z,2026-01-31T12:00:00.123456Z",
            "0001-01-01,0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z,9999-12-31T23:59:59.999999Z" })
    void shouldReadATimeWhenItIsIso8601(String text, String time) {
        assertThat(Timestamps.text(Timestamps.parse(text, "t"))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "x", "2026", "2026-1-1", "31.01.2026", "2026-02-29", "2026-01-31T12:00:00Q", "0000-12-31",
                    "-0001-01-01", "+10000-01-01T00:00:00Z", "2026-01-31T12:00:00+25:00", "2026-01-31  12:00:00" })
    void shouldRefuseWhenATextIsNoTime(String text) {
        assertThatThrownBy(() -> Timestamps.parse(text, "t")).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldStayWithinFourDigitsOfYearsWhenTimesAreMoved() {
        long last = Timestamps.parse("9999-12-31T23:59:59.999999Z", "t");

        assertThat(Timestamps.plus(last, -1)).isEqualTo(last - 1);
        assertThatThrownBy(() -> Timestamps.plus(last, 1)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> Timestamps.plus(last, Long.MAX_VALUE)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> Timestamps.plus(-last, Long.MIN_VALUE)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldKeepMicrosecondsWhenMillisecondsHaveAFraction() {
        assertThat(Timestamps.ofMillis(new BigDecimal("1.2345"), "t")).isEqualTo(1234);
        assertThat(Timestamps.ofMillis(new BigDecimal("-1.2345"), "t")).isEqualTo(-1235);
        assertThat(Timestamps.toMillis(-1)).isEqualTo(-1);
        assertThatThrownBy(() -> Timestamps.ofMillis(new BigDecimal("1e70"), "t")).isInstanceOf(BadRecord.class)
            .hasMessageContaining("between the years 1 and 9999");
    }

}
