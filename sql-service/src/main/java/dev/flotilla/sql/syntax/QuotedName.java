package dev.flotilla.sql.syntax;

import java.util.regex.Pattern;

/** A name as it has to be written. */
final class QuotedName {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

    private QuotedName() {
    }

    static String whereNeeded(String name) {
        return PLAIN.matcher(name).matches() && !Keywords.isReserved(name) ? name : of(name);
    }

    static String of(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

}
