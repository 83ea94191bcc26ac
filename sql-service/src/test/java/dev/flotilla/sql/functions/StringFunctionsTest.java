package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StringFunctionsTest {

    private static final String SMILE = "\uD83D\uDE00";

    @ParameterizedTest
    @CsvSource({ "1,2,he", "2,3,ell", "0,2,he", "-3,2,ll", "-3,9,llo", "4,99,lo", "6,1,''", "2,0,''", "2,-1,''",
            "-9,5,h", "9223372036854775807,1,''", "-9223372036854775808,1,''" })
    void shouldTakeAPartWhenPlacesAreWithinOrBeyondTheText(long from, long length, String part) {
        assertThat(StringFunctions.substring("hello", from, length)).isEqualTo(part);
    }

    @Test
    void shouldCountCharactersWhenSomeAreTwoHalves() {
        String text = "a" + SMILE + "b";

        assertThat(StringFunctions.length(text)).isEqualTo(3);
        assertThat(StringFunctions.substring(text, 2, 1)).isEqualTo(SMILE);
        assertThat(StringFunctions.left(text, 2)).isEqualTo("a" + SMILE);
        assertThat(StringFunctions.right(text, 2)).isEqualTo(SMILE + "b");
        assertThat(StringFunctions.reverse(text)).isEqualTo("b" + SMILE + "a");
        assertThat(StringFunctions.lpad("x", 3, SMILE)).isEqualTo(SMILE + SMILE + "x");
        assertThat(StringFunctions.trim(SMILE + "x" + SMILE, SMILE)).isEqualTo("x");
        assertThat(StringFunctions.translate(text, SMILE + "b", "!")).isEqualTo("a!");
    }

    @ParameterizedTest
    @CsvSource({ "2,he,lo", "0,'',''", "99,hello,hello", "-2,hel,llo", "-99,'',''", "-9223372036854775808,'',''" })
    void shouldTakeTheEndsWhenTheCountIsPositiveOrNegative(long count, String left, String right) {
        assertThat(StringFunctions.left("hello", count)).isEqualTo(left);
        assertThat(StringFunctions.right("hello", count)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(longs = { 5, 2, 7, 1, 0, -1 })
    void shouldFillOrCutWhenTheWidthIsAnother(long width) {
        String padded = StringFunctions.lpad("7", width, "xy");

        assertThat(padded).hasSize((int) Math.max(0, width));
        assertThat(width > 0 ? padded : "7").endsWith("7");
    }

    @Test
    void shouldFillFromTheLeftOfTheFillingWhenItDoesNotFit() {
        assertThat(StringFunctions.lpad("7", 4, "ab")).isEqualTo("aba7");
        assertThat(StringFunctions.rpad("7", 4, "ab")).isEqualTo("7aba");
        assertThat(StringFunctions.lpad("42", 5)).isEqualTo("   42");
        assertThat(StringFunctions.rpad("42", 3)).isEqualTo("42 ");
        assertThat(StringFunctions.lpad("7", 4, "")).isEqualTo("7");
    }

    @Test
    void shouldChangeCaseTheSameEverywhereWhenTheLocaleWouldNot() {
        assertThat(StringFunctions.upper("straße i")).isEqualTo("STRASSE I");
        assertThat(StringFunctions.lower("TITLE İ")).startsWith("title i");
        assertThat(StringFunctions.initcap("hELLO new-york o'neill 3rd")).isEqualTo("Hello New-York O'Neill 3rd");
    }

    @Test
    void shouldRemoveWhiteSpaceWhenNoCharactersAreSaid() {
        assertThat(StringFunctions.trim("\t a b \u2003\n")).isEqualTo("a b");
        assertThat(StringFunctions.ltrim("  a ")).isEqualTo("a ");
        assertThat(StringFunctions.rtrim("  a ")).isEqualTo("  a");
        assertThat(StringFunctions.ltrim("xyxa", "yx")).isEqualTo("a");
        assertThat(StringFunctions.rtrim("axyx", "yx")).isEqualTo("a");
        assertThat(StringFunctions.trim("xxx", "x")).isEmpty();
    }

    @Test
    void shouldPutTogetherWhenThereAreSeveral() {
        assertThat(StringFunctions.concat(new String[] { "a", "", "b" })).isEqualTo("ab");
        assertThat(StringFunctions.concatWs("-", new String[] { "a", "", "b" })).isEqualTo("a--b");
    }

    @Test
    void shouldReplaceEveryOneWhenThereAreSeveral() {
        assertThat(StringFunctions.replace("aXbX", "X", "--")).isEqualTo("a--b--");
        assertThat(StringFunctions.replace("aaa", "aa", "b")).isEqualTo("ba");
        assertThat(StringFunctions.replace("abc", "", "x")).isEqualTo("abc");
        assertThat(StringFunctions.occurrences("aaaa", "aa")).isEqualTo(2);
        assertThat(StringFunctions.occurrences("aaaa", "")).isZero();
    }

    @Test
    void shouldRefuseWhenTheResultWouldFillTheMemory() {
        String half = "x".repeat(1 << 19);

        assertThatThrownBy(() -> StringFunctions.repeat("ab", Long.MAX_VALUE)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("REPEAT");
        assertThatThrownBy(() -> StringFunctions.lpad("a", 1L << 40)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> StringFunctions.replace(half, "x", "abc")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> StringFunctions.concat(new String[] { half, half, "x" }))
            .isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldAnswerWhenTheResultIsJustSmallEnough() {
        assertThat(StringFunctions.repeat("ab", 1 << 19)).hasSize(1 << 20);
        assertThat(StringFunctions.repeat("ab", -1)).isEmpty();
        assertThat(StringFunctions.space(3)).isEqualTo("   ");
    }

}
