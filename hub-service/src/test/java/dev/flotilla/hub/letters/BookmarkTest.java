package dev.flotilla.hub.letters;

import java.util.Map;

import dev.flotilla.common.errors.FleetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BookmarkTest {

    @Test
    void shouldComeBackAsItWasWhenItIsReadAgain() {
        assertThat(Bookmark.of("0-12.11-999999999999999999").text()).isEqualTo("0-12.11-999999999999999999");
        assertThat(Bookmark.of("0-12").ends()).isEqualTo(Map.of(0, 12L));
    }

    @Test
    void shouldBeAbsentWhenNothingIsLeft() {
        assertThat(new Bookmark(Map.of()).text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "0", "0-", "-1-2", "0-1.", "0-1;2-3", "0-9999999999999999999", "9999999-1", "x-1" })
    void shouldBeRefusedWhenItIsNone(String text) {
        assertThatThrownBy(() -> Bookmark.of(text)).isInstanceOf(FleetException.class);
    }

    @Test
    void shouldBeRefusedWhenItIsTooLong() {
        assertThatThrownBy(() -> Bookmark.of("0-1" + ".0-1".repeat(5_000))).isInstanceOf(FleetException.class);
    }

}
