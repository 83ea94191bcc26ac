package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.BadRecord;

/**
 * Why a function has no answer: which one, for what value, and what to do.
 */
final class Refusal {

    private static final int SHOWN = 80;

    private Refusal() {
    }

    static BadRecord of(String function, Object value, String why) {
        String text = String.valueOf(value);
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return new BadRecord(function + " of '" + shown + "': " + why);
    }

}
