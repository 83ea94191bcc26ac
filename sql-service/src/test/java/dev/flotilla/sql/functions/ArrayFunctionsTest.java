package dev.flotilla.sql.functions;

import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArrayFunctionsTest {

    /** As it lies in a record: not at its beginning. */
    private static JsonSlice json(String text) {
        byte[] around = ("{\"x\":" + text + "}").getBytes(StandardCharsets.UTF_8);
        return new JsonSlice(around, 5, around.length - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[]|0", "[ ]|0", "[null]|1", "[1, [2, 3], {\"a\": [4]}]|3", "[\"a,b\"]|1" })
    void shouldCountElementsWhenTheyHaveParts(String array, long length) {
        assertThat(ArrayFunctions.length(json(array))).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "1.0|0", "\"a\"|1", "\"\\u0061\"|1", "true|2", "{\"b\":1}|3", "[1, 2]|4", "100|5" })
    void shouldFindAValueWhenItIsWrittenDifferently(String value, long place) {
        JsonSlice array = json("[1, \"a\", true, {\"b\":1}, [1, 2], 1e2, null]");

        assertThat(ArrayFunctions.position(array, json(value))).isEqualTo(place);
        assertThat(ArrayFunctions.contains(array, json(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"1\"", "2", "false", "[1]" })
    void shouldFindNothingWhenTheValueIsAnother(String value) {
        assertThat(ArrayFunctions.position(json("[1,\"a\",true]"), json(value))).isNull();
    }

    @Test
    void shouldJoinWhenElementsAreOfDifferentKinds() {
        assertThat(ArrayFunctions.join(json("[\"a\\n\", null, 1.50, true, {\"b\": 1}]"), "-"))
            .isEqualTo("a\n-1.50-true-{\"b\": 1}");
        assertThat(ArrayFunctions.join(json("[null, \"\", \"x\"]"), ",")).isEqualTo(",x");
    }

    @Test
    void shouldCalculateExactlyWhenElementsAreNumbers() {
        JsonSlice array = json("[0.1, null, 0.2, 1e1]");

        assertThat(ArrayFunctions.sum(array)).isEqualTo("10.3");
        assertThat(ArrayFunctions.min(array)).isEqualTo("0.1");
        assertThat(ArrayFunctions.max(array)).isEqualByComparingTo("10");
        assertThat(ArrayFunctions.avg(json("[1, 2]"))).isEqualTo("1.5");
    }

    @Test
    void shouldBeNullWhenThereAreNoNumbers() {
        assertThat(ArrayFunctions.sum(json("[]"))).isNull();
        assertThat(ArrayFunctions.avg(json("[null]"))).isNull();
        assertThat(ArrayFunctions.first(json("[]"))).isNull();
        assertThat(ArrayFunctions.last(json("[1,null]"))).isNull();
    }

    @Test
    void shouldTakeElementsAsTheyLieWhenAPartIsTaken() {
        JsonSlice array = json("[ 1.50 , {\"a\" : 2} , \"x\" ]");

        assertThat(ArrayFunctions.first(array)).hasToString("1.50");
        assertThat(ArrayFunctions.last(array)).hasToString("\"x\"");
        assertThat(ArrayFunctions.slice(array, 1, 5)).hasToString("[{\"a\" : 2},\"x\"]");
        assertThat(ArrayFunctions.slice(array, -1, 1)).hasToString("[\"x\"]");
        assertThat(ArrayFunctions.slice(array, 7, 1)).hasToString("[]");
        assertThat(ArrayFunctions.slice(array, 0, Long.MAX_VALUE)).hasToString("[1.50,{\"a\" : 2},\"x\"]");
        assertThat(ArrayFunctions.distinct(json("[1, 1.0, \"1\", null, null, [1], [1]]")))
            .hasToString("[1,\"1\",null,[1]]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "{}", "\"[1]\"", "[1" })
    void shouldRefuseWhenThereIsNoArray(String value) {
        assertThatThrownBy(() -> ArrayFunctions.length(json(value))).isInstanceOf(BadRecord.class)
            .hasMessageContaining("ARRAY_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[\"1\"]", "[true]", "[[1]]", "[1e999999999]" })
    void shouldRefuseWhenAnElementIsNoNumber(String array) {
        assertThatThrownBy(() -> ArrayFunctions.sum(json(array))).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1.5|NUMBER", "\"a\"|STRING", "[1]|ARRAY", "{}|STRUCT", "false|BOOLEAN" })
    void shouldTellTheKindWhenAValueIsAny(String value, String kind) {
        assertThat(JsonFunctions.typeOf(json(value))).isEqualTo(kind);
        assertThat(JsonFunctions.toJson(json(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"a\":1,\"b\":{\"c\":2}}|2", "[1,[2]]|2", "\"abc\"|1", "{}|0" })
    void shouldCountPartsWhenAValueHasSome(String value, long length) {
        assertThat(JsonFunctions.length(json(value))).isEqualTo(length);
    }

    @Test
    void shouldListNamesWhenAValueIsAStruct() {
        assertThat(JsonFunctions.keys(json("{\"a\":{\"x\":1},\"b\\n\":[2]}"))).hasToString("[\"a\",\"b\\u000a\"]");
        assertThatThrownBy(() -> JsonFunctions.keys(json("[1]"))).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "$.a|1.5", "$.b[1].c|x", "$.b[0]|true", "$.b[1]|{\"c\":\"x\"}", "$.\"d.e\"|9" })
    void shouldFollowThePathWhenThePartIsThere(String path, String value) {
        String text = "{\"a\":1.5,\"b\":[true,{\"c\":\"x\"}],\"d.e\":9}";

        assertThat(JsonFunctions.jsonValue(text, path)).isEqualTo(value);
    }

    @Test
    void shouldBeNullWhenThePartIsNotThere() {
        assertThat(JsonFunctions.jsonValue("{\"a\":null}", "$.a")).isNull();
        assertThat(JsonFunctions.jsonValue("{\"a\":1}", "$.a.b")).isNull();
        assertThat(JsonFunctions.jsonValue("[1]", "$[1]")).isNull();
        assertThat(JsonFunctions.jsonValue("null", "$")).isNull();
        assertThat(JsonFunctions.parseJson(" null ")).isNull();
    }

    @Test
    void shouldTakeTheLastWhenANameStandsTwice() {
        assertThat(JsonFunctions.jsonValue("{\"a\":1,\"a\":2}", "$.a")).isEqualTo("2");
    }

    @Test
    void shouldKeepOnlyTheValueWhenThereIsWhiteSpaceAround() {
        assertThat(JsonFunctions.parseJson(" 7 ")).hasToString("7");
        assertThat(JsonFunctions.parseJson("\n[1, 2] ")).hasToString("[1, 2]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "1 2", "{'a':1}", "NaN", "[1,]", "01" })
    void shouldRefuseWhenATextIsNoJson(String text) {
        assertThatThrownBy(() -> JsonFunctions.parseJson(text)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("PARSE_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "$a", "$.", "$[x]", "$..a", "" })
    void shouldRefuseWhenThePathIsWrong(String path) {
        assertThatThrownBy(() -> JsonFunctions.jsonValue("{}", path)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("$.name");
    }

}
