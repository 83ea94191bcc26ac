package dev.flotilla.sql.rows;

import dev.flotilla.sql.types.BadRecord;

/**
 * A pattern with % and _, matched without ever going back more than one %: no pattern
 * makes it slow.
 */
public final class LikePattern {

    private static final int ANY_TEXT = -1;

    private static final int ANY_CHARACTER = -2;

    private final int[] parts;

    public LikePattern(String pattern, char escape) {
        int[] characters = pattern.codePoints().toArray();
        int[] found = new int[characters.length];
        int count = 0;
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            if (c == escape) {
                if (++i == characters.length) {
                    throw new BadRecord("LIKE: the pattern ends with its escape character");
                }
                found[count++] = characters[i];
            }
            else {
                found[count++] = c == '%' ? ANY_TEXT : c == '_' ? ANY_CHARACTER : c;
            }
        }
        this.parts = java.util.Arrays.copyOf(found, count);
    }

    public static boolean matches(String text, String pattern, char escape) {
        return new LikePattern(pattern, escape).matches(text);
    }

    public boolean matches(String text) {
        int at = 0;
        int part = 0;
        int retryAt = -1;
        int retryPart = -1;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (part < parts.length && (parts[part] == c || parts[part] == ANY_CHARACTER)) {
                at += Character.charCount(c);
                part++;
            }
            else if (part < parts.length && parts[part] == ANY_TEXT) {
                retryPart = ++part;
                retryAt = at;
            }
            else if (retryPart >= 0) {
                retryAt += Character.charCount(text.codePointAt(retryAt));
                at = retryAt;
                part = retryPart;
            }
            else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == ANY_TEXT) {
            part++;
        }
        return part == parts.length;
    }

}
