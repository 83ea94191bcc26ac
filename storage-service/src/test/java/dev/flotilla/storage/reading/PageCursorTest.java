package dev.flotilla.storage.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageCursorTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 4_711, Long.MAX_VALUE })
    void shouldComeBackTheSameWhenEncoded(long storedSeq) {
        PageCursor cursor = new PageCursor(storedSeq);

        assertThat(PageCursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "17", "not base64!", "AAAAAAAAAAAA", "AgAAAAAAAAAB", "AQAAAAAAAAABAA" })
    void shouldRefuseWhenNotMadeHere(String text) {
        assertThat(PageCursor.decode(text)).isEmpty();
    }

    @Test
    void shouldNeedNoEscapingInUrlWhenEncoded() {
        assertThat(new PageCursor(-1).encode()).matches("[A-Za-z0-9_-]+");
    }

}
