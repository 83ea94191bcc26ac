package dev.flotilla.databridge.routes;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonPathTest {

    @ParameterizedTest
    @CsvSource({ "$.a.b,$.a.b", "a.b,$.a.b", "$.items[0].sku,$.items[0].sku", "items[12],$.items[12]", "$,$",
            "$[3].x,$[3].x", "$.$oid,$.$oid", "$.größe,$.größe" })
    void shouldReadPathWhenItIsSimple(String notation, String canonical) {
        assertThat(JsonPath.parse(notation)).map(JsonPath::toString).hasValue(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "$.", "$..a", "$.a[", "$.a[x]", "$.a[-1]", "$.a[*]", "$.b[?(@.x)]", "a b", "$a",
            "$.a[0]b", ".a", "$.a[9999999]", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a" })
    void shouldReadNothingWhenPathIsNotSimple(String notation) {
        assertThat(JsonPath.parse(notation)).isEmpty();
    }

    @Test
    void shouldTellNamesFromIndexesWhenBothAreDigits() {
        assertThat(JsonPath.parse("$.7[7]")).map(JsonPath::steps)
            .get()
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .containsExactly(new JsonPath.Step.Name("7"), new JsonPath.Step.Index(7));
    }

}
