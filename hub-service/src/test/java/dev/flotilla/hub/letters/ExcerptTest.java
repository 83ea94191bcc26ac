package dev.flotilla.hub.letters;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

    @Test
    void shouldBeTextWhenTheBytesAreUtf8() {
        assertThat(Excerpt.of(bytes("ein Stück"), 100)).isEqualTo(new Excerpt("ein Stück", true, false));
        assertThat(Excerpt.of(new byte[0], 100)).isEqualTo(new Excerpt("", true, false));
    }

    @Test
    void shouldBeBase64WhenTheyAreNot() {
        assertThat(Excerpt.of(new byte[] { 'a', (byte) 0xff }, 100)).isEqualTo(new Excerpt("Yf8=", false, false));
        assertThat(Excerpt.of(new byte[] { 'a', (byte) 0xc3 }, 100)).isEqualTo(new Excerpt("YcM=", false, false));
        assertThat(Excerpt.of(new byte[] { (byte) 0xff, 0, 0, 0 }, 1)).isEqualTo(new Excerpt("/w==", false, true));
    }

    @ParameterizedTest
    @CsvSource({ "4, abc", "5, abc", "6, abc", "7, abc😀", "3, abc" })
    void shouldLeaveOutTheCharacterThatIsCutWhenItIsTooLong(int most, String shown) {
        assertThat(Excerpt.of(bytes("abc😀😀"), most)).isEqualTo(new Excerpt(shown, true, true));
    }

    @Test
    void shouldBeNothingWhenThereIsNone() {
        assertThat(Excerpt.of(null, 10)).isEqualTo(new Excerpt(null, true, false));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
