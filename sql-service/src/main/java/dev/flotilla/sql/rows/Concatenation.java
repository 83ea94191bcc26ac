package dev.flotilla.sql.rows;

import dev.flotilla.sql.types.BadRecord;

/**
 * Two texts put together, unless that becomes too much.
 */
public final class Concatenation {

    private static final int LONGEST = 1 << 20;

    private Concatenation() {
    }

    public static String of(String left, String right) {
        if (left.length() + right.length() > LONGEST) {
            throw new BadRecord("||: the result would have more than " + LONGEST + " characters");
        }
        return left.concat(right);
    }

}
