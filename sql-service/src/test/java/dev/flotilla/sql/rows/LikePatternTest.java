package dev.flotilla.sql.rows;

import java.util.Random;
import java.util.regex.Pattern;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LikePatternTest {

    @ParameterizedTest
    @CsvSource({ "abc,abc,true", "abc,a%,true", "abc,%c,true", "abc,_b_,true", "abc,_,false", "abc,ABC,false",
            "'',%,true", "'','',true", "a,'',false", "abab,%ab,true", "aXbXc,a%X%c,true", "50%,50\\%,true",
            "501,50\\%,false", "a_b,a\\_b,true", "axb,a\\_b,false", "😀,_,true", "😀😀,__,true", "😀,__,false" })
    void shouldMatchTheWholeTextWhenThePatternDoes(String text, String pattern, boolean matches) {
        assertThat(LikePattern.matches(text, pattern, '\\')).isEqualTo(matches);
    }

    @Test
    void shouldAgreeWithARegularExpressionWhenBothAreRandom() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, "ab\n😀", 8);
            String pattern = random(random, "ab%_😀!", 6).replaceAll("!+$", "");
            String regex = regex(pattern);

            assertThat(LikePattern.matches(text, pattern, '!')).as("%s LIKE %s", text, pattern)
                .isEqualTo(Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches());
        }
    }

    private static String random(Random random, String alphabet, int most) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int[] characters = pattern.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean escaped = characters[i] == '!';
            int character = escaped ? characters[++i] : characters[i];
            regex.append(character == '%' && !escaped ? ".*"
                    : character == '_' && !escaped ? "." : Pattern.quote(Character.toString(character)));
        }
        return regex.toString();
    }

    @Test
    void shouldRefuseWhenThePatternEndsWithItsEscape() {
        assertThatThrownBy(() -> LikePattern.matches("a", "a!", '!')).isInstanceOf(BadRecord.class);
    }

    @Test
    @Timeout(10)
    void shouldBeDoneSoonWhenThePatternIsHostile() {
        assertThat(LikePattern.matches("a".repeat(20_000), "%a".repeat(50) + "%b", '\\')).isFalse();
    }

}
