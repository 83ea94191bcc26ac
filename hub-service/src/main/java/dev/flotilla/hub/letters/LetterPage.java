package dev.flotilla.hub.letters;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some letters of a dead-letter topic, the newest first.
 *
 * @param before to ask for the next page with; absent where there is nothing older
 * @param complete whether every partition was looked at; if time did not suffice there
 * may be newer ones, which the next page shows
 */
record LetterPage(String topic, List<Letter> letters, @Nullable String before, boolean complete) {

    LetterPage {
        letters = List.copyOf(letters);
    }

}
