package dev.flotilla.hub.names;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShortenedTest {

    private static final String ROCKET = "\ud83d\ude80";

    @Test
    void shouldLeaveWhatIsShortEnough() {
        assertThat(Shortened.to(5, "abcde")).isEqualTo("abcde");
        assertThat(Shortened.toEnd(5, "abcde")).isEqualTo("abcde");
    }

    @Test
    void shouldCutWhatIsLong() {
        assertThat(Shortened.to(5, "abcdef")).isEqualTo("abcd…");
        assertThat(Shortened.toEnd(5, "abcdef")).isEqualTo("…cdef");
    }

    @Test
    void shouldNotCutACharacterInTwo() {
        assertThat(Shortened.to(5, "abc" + ROCKET + "f")).isEqualTo("abc…");
        assertThat(Shortened.to(6, "abc" + ROCKET + "fg")).isEqualTo("abc" + ROCKET + "…");
        assertThat(Shortened.toEnd(5, "a" + ROCKET + "def")).isEqualTo("…def");
    }

    @Test
    void shouldStayOnOneLine() {
        assertThat(Shortened.line(20, "a\nb\u2028c\u202ed\u001b[31m")).isEqualTo("a?b?c?d?[31m");
    }

}
