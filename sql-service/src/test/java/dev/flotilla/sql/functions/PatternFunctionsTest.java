package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatternFunctionsTest {

    @Test
    void shouldFindAnywhereWhenThePatternHasNoAnchors() {
        assertThat(PatternFunctions.regexpLike("order-42", "\\d+")).isTrue();
        assertThat(PatternFunctions.regexpLike("order-42", "^\\d+$")).isFalse();
        assertThat(PatternFunctions.regexpLike("ORDER", "(?i)order")).isTrue();
        assertThat(PatternFunctions.regexpCount("a1b22", "\\d")).isEqualTo(3);
    }

    @Test
    void shouldExtractWhenThereIsAGroup() {
        assertThat(PatternFunctions.regexpExtract("a=1;b=22", "b=(\\d+)")).isEqualTo("b=22");
        assertThat(PatternFunctions.regexpExtract("a=1;b=22", "b=(\\d+)", 1)).isEqualTo("22");
        assertThat(PatternFunctions.regexpExtract("a=1", "b=(\\d+)", 1)).isNull();
        assertThat(PatternFunctions.regexpExtract("ac", "a(b)?c", 1)).isNull();
        assertThat(PatternFunctions.regexpExtractAll("a1b22", "\\d+")).hasToString("[\"1\",\"22\"]");
    }

    @Test
    void shouldReplaceEveryOneWhenThePatternHasGroups() {
        assertThat(PatternFunctions.regexpReplace("2026-02-28", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1"))
            .isEqualTo("28.02.2026");
        assertThat(PatternFunctions.regexpReplace("a.b", "\\.", "\\$")).isEqualTo("a$b");
        assertThat(PatternFunctions.regexpReplace("\uD83D\uDE00x", ".", "-")).isEqualTo("--");
    }

    @ParameterizedTest
    @ValueSource(strings = { "(", "a{1001}", "(?=x)", "(a)\\1", "((a{100}){100}){100}", "[" })
    void shouldRefuseWhenThePatternIsWrongOrTooLarge(String pattern) {
        assertThatThrownBy(() -> PatternFunctions.regexpLike("a", pattern)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("pattern");
    }

    @Test
    void shouldRefuseWhenTheReplacementNamesNoGroup() {
        assertThatThrownBy(() -> PatternFunctions.regexpReplace("a", "a", "$1")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> PatternFunctions.regexpExtract("a", "a", 1)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("only 0 to 0");
    }

    @Test
    @Timeout(10)
    void shouldBeDoneSoonWhenThePatternGoesBackForEverElsewhere() {
        String hostile = "a".repeat(50_000) + "!";

        assertThat(PatternFunctions.regexpLike(hostile, "^(a+)+$")).isFalse();
        assertThat(PatternFunctions.regexpLike(hostile, "^(a|aa)+$")).isFalse();
    }

    @Test
    void shouldRefuseWhenTheReplacementGrowsBeyondMemory() {
        String text = "x".repeat(200_000);

        assertThatThrownBy(() -> PatternFunctions.regexpReplace(text, "x", "0123456789")).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldForgetPatternsWhenRecordsBringEverNewOnes() {
        BoundedCache<String> cache = new BoundedCache<>(10, key -> key + "!");

        for (int i = 0; i < 1000; i++) {
            assertThat(cache.get("k" + i)).isEqualTo("k" + i + "!");
        }

        assertThat(cache.size()).isLessThanOrEqualTo(10);
    }

}
