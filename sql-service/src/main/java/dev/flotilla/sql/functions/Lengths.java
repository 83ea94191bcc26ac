package dev.flotilla.sql.functions;

/**
 * Keeps a text that a function makes out of a small record from filling the memory.
 */
final class Lengths {

    static final int MOST = 1 << 20;

    private Lengths() {
    }

    static int checked(String function, long characters) {
        if (characters > MOST) {
            throw Refusal.of(function, characters + " characters",
                    "a text has at most " + MOST + "; shorten the arguments");
        }
        return (int) characters;
    }

    /** A count of characters from a 64-bit argument, which may be beyond any text. */
    static int clamped(long value) {
        return Math.clamp(value, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

}
