package dev.flotilla.sql.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonWriterTest {

    private final JsonWriter writer = new JsonWriter();

    private String written() {
        return new String(writer.toBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "plain", "quote\" back\\ slash/", "\b\f\n\r\t\u0001\u001f\u007f", "é", "a😀\"b",
            "中文\\", "\u2028" })
    void shouldReadTheSameWhenATextIsWritten(String text) {
        writer.value(text);

        assertThat(new JsonMapper().readValue(writer.toBytes(), String.class)).isEqualTo(text);
    }

    @Test
    void shouldWriteAllDigitsWhenANumberIsADecimal() {
        writer.value(new BigDecimal("1E+3"))
            .character(' ')
            .value(new BigDecimal("1.50"))
            .character(' ')
            .value(new BigDecimal("1E-10"));

        assertThat(written()).isEqualTo("1000 1.50 0.0000000001");
    }

    @Test
    void shouldWriteValuesWhenTheyAreOfOtherKinds() {
        writer.value(true)
            .character(',')
            .value(Long.MIN_VALUE)
            .character(',')
            .value(1e-7)
            .character(',')
            .nothing()
            .character(',')
            .timestamp(-1);

        assertThat(written()).isEqualTo("true,-9223372036854775808,1.0E-7,null,\"1969-12-31T23:59:59.999999Z\"");
    }

    @Test
    void shouldRefuseWhenADoubleIsNoNumber() {
        assertThatThrownBy(() -> writer.value(Double.NaN)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> writer.value(Double.NEGATIVE_INFINITY)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldStopGrowingWhenAResultIsTooLarge() {
        String mebibyte = "x".repeat(1 << 20);

        assertThatThrownBy(() -> {
            for (int i = 0; i < 20; i++) {
                writer.value(mebibyte);
            }
        }).isInstanceOf(BadRecord.class).hasMessageContaining("16 MiB");
    }

    @Test
    void shouldBeginAnewWhenItIsCleared() {
        writer.value("x".repeat(3 << 20));
        writer.clear();
        writer.value(1);

        assertThat(written()).isEqualTo("1");
    }

}
