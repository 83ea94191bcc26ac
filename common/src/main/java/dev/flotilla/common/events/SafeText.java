package dev.flotilla.common.events;

import java.util.regex.Pattern;

/**
 * The text that identifiers are made of: safe in a URL, a log line, a metric tag and a
 * file name without any escaping.
 */
public final class SafeText {

    public static final int MAX_LENGTH = 64;

    public static final String REGEX = "[A-Za-z0-9][A-Za-z0-9._:@-]{0," + (MAX_LENGTH - 1) + "}";

    private static final Pattern PATTERN = Pattern.compile(REGEX);

    private SafeText() {
    }

    public static boolean isSafe(String text) {
        return text.length() <= MAX_LENGTH && PATTERN.matcher(text).matches();
    }

    static String require(String field, String text) {
        if (!isSafe(text)) {
            throw new IllegalArgumentException(field + " must be 1 to " + MAX_LENGTH
                    + " characters of A-Z a-z 0-9 . _ : @ - beginning with a letter or digit, but has " + text.length()
                    + " characters or others");
        }
        return text;
    }

}
