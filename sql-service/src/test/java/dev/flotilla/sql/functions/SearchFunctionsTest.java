package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchFunctionsTest {

    @Test
    void shouldCountFromOneWhenATextIsFound() {
        assertThat(SearchFunctions.position("l", "hello")).isEqualTo(3);
        assertThat(SearchFunctions.position("z", "hello")).isZero();
        assertThat(SearchFunctions.position("", "hello")).isEqualTo(1);
        assertThat(SearchFunctions.instr("\uD83D\uDE00b", "b")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({ "1,3", "3,3", "4,4", "5,0", "6,0", "7,0", "0,0", "-1,0", "9223372036854775807,0" })
    void shouldSearchFromAPlaceWhenOneIsSaid(long from, long place) {
        assertThat(SearchFunctions.instr("hello", "l", from)).isEqualTo(place);
    }

    @Test
    void shouldCompareAsWrittenWhenEndsAreAskedFor() {
        assertThat(SearchFunctions.startsWith("hello", "he")).isTrue();
        assertThat(SearchFunctions.startsWith("hello", "He")).isFalse();
        assertThat(SearchFunctions.endsWith("hello", "")).isTrue();
        assertThat(SearchFunctions.contains("hello", "ell")).isTrue();
        assertThat(SearchFunctions.contains("a.c", "abc")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "1,a", "2,b", "3,''", "4,c", "5,''", "-1,c", "-2,''", "-4,a", "-5,''", "9223372036854775807,''",
            "-9223372036854775808,''" })
    void shouldTakeAPartWhenItIsThereOrNot(long part, String text) {
        assertThat(SearchFunctions.splitPart("a,b,,c", ",", part)).isEqualTo(text);
    }

    @Test
    void shouldRefuseWhenThePartIsNumberNought() {
        assertThatThrownBy(() -> SearchFunctions.splitPart("a", ",", 0)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("SPLIT_PART")
            .hasMessageContaining("counted from 1");
    }

    @Test
    void shouldTakeTheWholeWhenTheSeparatorIsEmpty() {
        assertThat(SearchFunctions.splitPart("ab", "", 1)).isEqualTo("ab");
        assertThat(SearchFunctions.splitPart("ab", "", 2)).isEmpty();
    }

    @Test
    void shouldWriteJsonWhenATextIsSplit() {
        assertThat(SearchFunctions.split("a, \"b\\,\n", ",")).hasToString("[\"a\",\" \\\"b\\\\\",\"\\u000a\"]");
        assertThat(SearchFunctions.split("", ",")).hasToString("[\"\"]");
        assertThat(SearchFunctions.split("a\uD83D\uDE00", "")).hasToString("[\"a\",\"\uD83D\uDE00\"]");
    }

    @Test
    void shouldCountChangesWhenTextsDiffer() {
        assertThat(SearchFunctions.levenshtein("kitten", "sitting")).isEqualTo(3);
        assertThat(SearchFunctions.levenshtein("", "abc")).isEqualTo(3);
        assertThat(SearchFunctions.levenshtein("\uD83D\uDE00", "a")).isEqualTo(1);
        assertThatThrownBy(() -> SearchFunctions.levenshtein("x".repeat(5000), "y".repeat(5000)))
            .isInstanceOf(BadRecord.class);
    }

}
