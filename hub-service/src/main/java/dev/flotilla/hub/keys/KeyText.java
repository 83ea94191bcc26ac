package dev.flotilla.hub.keys;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Keys as a person reads them: they can be any bytes.
 */
final class KeyText {

    private static final int MAX_CHARS = 80;

    // Of four bytes each at most.
    private static final int MAX_BYTES = 4 * MAX_CHARS;

    private static final String UNPRINTABLE = "�";

    private KeyText() {
    }

    static String of(byte[] key) {
        int length = Math.min(key.length, MAX_BYTES);
        String text = new String(key, 0, length, StandardCharsets.UTF_8);
        String printable = text.codePoints()
            .mapToObj(character -> isPrintable(character) ? Character.toString(character) : UNPRINTABLE)
            .collect(Collectors.joining());
        int characters = printable.codePointCount(0, printable.length());
        if (characters <= MAX_CHARS && length == key.length) {
            return printable;
        }
        int kept = Math.min(characters, MAX_CHARS - 1);
        return printable.substring(0, printable.offsetByCodePoints(0, kept)) + "…";
    }

    // What changes the direction of the text around it is a format, too.
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

}
