package dev.flotilla.sql.json;

import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonReaderTest {

    private static byte[] bytes(String json) {
        return ("x" + json + "x").getBytes(StandardCharsets.UTF_8);
    }

    private static long toLong(String json) {
        byte[] bytes = bytes(json);
        return JsonReader.toLong(bytes, 1, bytes.length - 1, "n");
    }

    private static String toDecimal(String json) {
        byte[] bytes = bytes(json);
        return JsonReader.toDecimal(bytes, 1, bytes.length - 1, "n").toString();
    }

    private static String toText(String json) {
        byte[] bytes = bytes(json);
        return JsonReader.toText(bytes, 1, bytes.length - 1, "n");
    }

    private static long toTimestamp(String json) {
        byte[] bytes = bytes(json);
        return JsonReader.toTimestamp(bytes, 1, bytes.length - 1, "n");
    }

    @ParameterizedTest
    @CsvSource({ "0,0", "-0,0", "42,42", "-42,-42", "1.0,1", "1e3,1000", "999999999999999999,999999999999999999",
            "9223372036854775807,9223372036854775807", "-9223372036854775808,-9223372036854775808",
            "9223372036854775807.0,9223372036854775807" })
    void shouldReadABigintWhenTheNumberIsWhole(String json, long value) {
        assertThat(toLong(json)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.5", "9223372036854775808", "1e19", "1e-1", "1e999999999" })
    void shouldRefuseWhenTheValueIsNoBigint(String json) {
        assertThatThrownBy(() -> toLong(json)).isInstanceOf(BadRecord.class).hasMessageContaining("number");
    }

    @ParameterizedTest
    @CsvSource({ "1.50,1.50", "-0.1,-0.1", "0,0", "123456789012345678.5,123456789012345678.5", "1e2,1E+2",
            "99999999999999999,99999999999999999", "0.0000000000000001,1E-16" })
    void shouldKeepEveryDigitWhenTheNumberIsADecimal(String json, String value) {
        assertThat(toDecimal(json)).isEqualTo(value);
    }

    @Test
    void shouldRefuseWhenTheNumberHasTooManyDigits() {
        assertThat(toDecimal("1".repeat(76))).hasSize(76);
        assertThatThrownBy(() -> toDecimal("1".repeat(77))).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> toDecimal("1e1000000000")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> toDecimal("1e99999999999999")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> toDecimal("0." + "0".repeat(500) + "1")).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"abc\"|abc", "\"a\\\"b\\\\c\\/d\"|a\"b\\c/d",
            "\"\\u0041\\u00e9\"|Aé", "\"\\ud83d\\ude00\"|😀", "\"é😀\"|é😀", "\"\\ud83d\"|?" })
    void shouldReadTheCharactersWhenTheyAreEscaped(String json, String text) {
        assertThat(toText(json)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "\"2026-01-31T12:00:00Z\"|2026-01-31T12:00:00Z",
                    "\"2026-01-31T12:00:00.123456+02:00\"|2026-01-31T10:00:00.123456Z",
                    "\"2026-01-31 12:00:00\"|2026-01-31T12:00:00Z", "\"2026-01-31\"|2026-01-31T00:00:00Z",
                    "0|1970-01-01T00:00:00Z", "1500.5|1970-01-01T00:00:01.500500Z",
                    "-0.0005|1969-12-31T23:59:59.999999Z", "1.5e3|1970-01-01T00:00:01.500Z" })
    void shouldReadATimeWhenItIsTextOrMilliseconds(String json, String time) {
        assertThat(Timestamps.text(toTimestamp(json))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\"soon\"", "\"2026-02-30\"", "true", "[]", "1e30", "\"12:00\"",
            "\"+12026-01-01T00:00:00Z\"", "\"2026-01-31T25:00:00Z\"" })
    void shouldRefuseWhenTheValueIsNoTime(String json) {
        assertThatThrownBy(() -> toTimestamp(json)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldSayWhatThereIsWhenAnotherKindIsNeeded() {
        byte[] bytes = bytes("{\"a\":1}");

        assertThatThrownBy(() -> JsonReader.toBoolean(bytes, 1, bytes.length - 1, "paid")).isInstanceOf(BadRecord.class)
            .hasMessage("paid is an object, true or false is needed");
        assertThatThrownBy(() -> JsonReader.toArray(bytes, 1, bytes.length - 1, "lines"))
            .hasMessage("lines is an object, an array is needed");
    }

    @Test
    void shouldRefuseWhenADoubleIsBeyondAllDoubles() {
        byte[] bytes = bytes("1e400");

        assertThatThrownBy(() -> JsonReader.toDouble(bytes, 1, bytes.length - 1, "x")).isInstanceOf(BadRecord.class);
    }

}
