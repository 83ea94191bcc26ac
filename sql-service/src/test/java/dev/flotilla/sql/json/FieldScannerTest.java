package dev.flotilla.sql.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import dev.flotilla.sql.types.BadRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldScannerTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private final FieldScanner scanner = new FieldScanner(List.of(List.of("a"), List.of("b", "c"), List.of("b")));

    private @Nullable String found(String json, int slot) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        scanner.scan(bytes);
        return scanner.start(slot) < 0 ? null : new String(bytes, scanner.start(slot),
                scanner.end(slot) - scanner.start(slot), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "{\"a\":1}|1", " { \"x\" : [1,{\"a\":2}] , \"a\" : \"v\" } |\"v\"", "{\"a\":[1, 2]}|[1, 2]",
                    "{\"\\u0061\":true}|true", "{\"a\":1,\"a\":2}|2", "{\"a\":\"}\\\"\"}|\"}\\\"\"",
                    "{\"a\":-1.5E+3}|-1.5E+3" })
    void shouldFindAFieldWhenItLiesAnywhere(String json, String value) {
        assertThat(found(json, 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"a\":null}", "{\"b\":{\"a\":1}}", "{\"A\":1}", "{\"a\":1,\"a\":null}" })
    void shouldFindNothingWhenTheFieldIsNullOrElsewhere(String json) {
        assertThat(found(json, 0)).isNull();
    }

    @Test
    void shouldFindWhatLiesInAnotherWhenTheOtherIsWantedToo() {
        String json = "{\"b\":{\"x\":1,\"c\":\"v\"}}";

        assertThat(found(json, 1)).isEqualTo("\"v\"");
        assertThat(found(json, 2)).isEqualTo("{\"x\":1,\"c\":\"v\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"b\":1}", "{\"b\":[{\"c\":1}]}", "{\"b\":{\"c\":1},\"b\":{\"d\":1}}",
            "{\"b\":{\"c\":1},\"b\":2}" })
    void shouldFindNothingInsideWhenTheOutsideIsNoStructOrAnother(String json) {
        assertThat(found(json, 1)).isNull();
    }

    @Test
    void shouldFindTheSameWhenTheOrderChangesFromRecordToRecord() {
        assertThat(found("{\"a\":1,\"x\":2,\"y\":3}", 0)).isEqualTo("1");
        assertThat(found("{\"x\":2,\"a\":1,\"y\":3}", 0)).isEqualTo("1");
        assertThat(found("{\"a\":1,\"x\":2,\"y\":3}", 0)).isEqualTo("1");
        assertThat(found("{\"ab\":5,\"x\":2}", 0)).isNull();
        assertThat(found("{\"a\":7}", 0)).isEqualTo("7");
    }

    @Test
    void shouldForgetTheRecordBeforeWhenThereIsNone() {
        scanner.scan("{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        scanner.scan(null);

        assertThat(scanner.start(0)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "1", "[]", "null", "{", "{}x", "{} {}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
            "{,}", "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":-}",
            "{\"a\":1e}", "{\"a\":NaN}", "{\"a\":tru}", "{\"a\":\"x}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}",
            "{\"x\":[1,]}", "{\"x\":[1 2]}", "{\"x\":{]}", "{\"x\":[}", "{\"x\":\"\t\"}", "{\"a\":1 \"b\":2}",
            "\uFEFF{}" })
    void shouldRefuseWhenTheRecordIsNotJson(String json) {
        assertThatThrownBy(() -> scanner.scan(json.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldRefuseWhenTheTextIsNotUtf8() {
        byte[] json = "{\"x\":\"??\"}".getBytes(StandardCharsets.UTF_8);
        for (int[] wrong : new int[][] { { 0xC0, 0x80 }, { 0xFF, 'a' }, { 0xE2, 0x82 }, { 0x80, 'a' } }) {
            json[6] = (byte) wrong[0];
            json[7] = (byte) wrong[1];

            assertThatThrownBy(() -> scanner.scan(json)).isInstanceOf(BadRecord.class).hasMessageContaining("UTF-8");
        }
    }

    @Test
    void shouldRefuseWhenTheNestingIsHostile() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> scanner.scan(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BadRecord.class)
            .hasMessageContaining("deep");
        assertThatCode(() -> scanner
            .scan(("{\"x\":" + "[".repeat(190) + "]".repeat(190) + "}").getBytes(StandardCharsets.UTF_8)))
            .doesNotThrowAnyException();
    }

    @Test
    void shouldAgreeWithJacksonWhenBytesAreBroken() {
        byte[] good = "{\"a\":[1,-2.5e3,\"t\\n\\u00e9é\",true,null,{\"b\":{\"c\":\"😀\"}}],\"b\":{\"c\":0}}"
            .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] json = good.clone();
            json[random.nextInt(json.length)] = (byte) random.nextInt(128);

            assertThat(accepts(json)).as(() -> new String(json, StandardCharsets.UTF_8))
                .isEqualTo(jacksonAccepts(json));
        }
    }

    private boolean accepts(byte[] json) {
        try {
            scanner.scan(json);
            return true;
        }
        catch (BadRecord refused) {
            return false;
        }
    }

    private static boolean jacksonAccepts(byte[] json) {
        try {
            // By way of characters, since its reader of bytes takes some that are no
            // UTF-8.
            String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(json)).toString();
            return JACKSON.readTree(text).isObject();
        }
        catch (JacksonException | java.nio.charset.CharacterCodingException refused) {
            return false;
        }
    }

}
