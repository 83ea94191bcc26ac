package dev.flotilla.sql.syntax;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.text.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What is said where something else should stand.
 *
 * @param before whether it is missing before what was found, rather than written wrong
 * there
 */
record Misreading(String message, @Nullable String suggestion, boolean before) {

    private static final Map<String, String> SYMBOLS = Map.of("==", "equality is written =", "&&", "write AND", "::",
            "a type is changed with CAST(x AS type)", "!", "write NOT, or <> for unequal", "|",
            "strings are put together with ||", "&", "write AND");

    private static final String QUOTES = "strings stand between ', names between \"";

    private static final Map<String, String> OTHER_DIALECTS = Map.ofEntries(
            Map.entry("ORDER", "a stream has no end that could be sorted: take ORDER BY out"),
            Map.entry("LIMIT", "a stream has no end: take LIMIT out"),
            Map.entry("OFFSET", "a stream has no end: take OFFSET out"),
            Map.entry("FETCH", "a stream has no end: take FETCH out"),
            Map.entry("OVER", "aggregate with GROUP BY and WINDOW instead"),
            Map.entry("PARTITION", "a job partitions by what it groups or joins by: take it out"),
            Map.entry("EXCEPT", "join with a table and keep what has no partner"),
            Map.entry("INTERSECT", "join the two instead"), Map.entry("CROSS", "write JOIN … ON with an equality"),
            Map.entry("NATURAL", "write JOIN … ON with an equality"),
            Map.entry("USING", "write ON left.column = right.column"),
            Map.entry("QUALIFY", "filter in a stream of its own"), Map.entry("TABLESAMPLE", "filter with WHERE"),
            Map.entry("LATERAL", "make it a stream of its own"), Map.entry("ILIKE", "write UPPER(x) LIKE 'PATTERN'"),
            Map.entry("RLIKE", "write REGEXP_LIKE(x, 'pattern')"),
            Map.entry("REGEXP", "write REGEXP_LIKE(x, 'pattern')"));

    static Misreading of(Token found, String expected, Collection<String> words) {
        String advice = adviceFor(found);
        if (advice != null) {
            return here(found.shown() + " is not part of this language", advice);
        }
        String keyword = keyword(found, words);
        if (keyword != null) {
            return here("expected " + expected + ", found " + found.shown(), "did you mean " + keyword + "?");
        }
        if (beginsStatement(found)) {
            return new Misreading("expected " + expected + ", but the next statement begins", "a statement ends with ;",
                    true);
        }
        if (found.kind() == Kind.STRANGE) {
            return here("expected " + expected + ", found the character " + nameOf(found), helpFor(found.text()));
        }
        if (found.kind() == Kind.END || found.isSymbol(";")) {
            String end = found.kind() == Kind.END ? "the file" : "the statement";
            return new Misreading("expected " + expected + ", but " + end + " ends", null, true);
        }
        return here("expected " + expected + ", found " + found.shown(), null);
    }

    static boolean beginsStatement(Token token) {
        return token.startsLine() && (token.isWord("CREATE") || token.isWord("INSERT"));
    }

    static @Nullable String keyword(Token found, Collection<String> words) {
        return found.kind() == Kind.WORD && !Keywords.isReserved(found.text())
                ? Suggestions.nearest(found.text(), words).orElse(null) : null;
    }

    private static @Nullable String adviceFor(Token found) {
        return switch (found.kind()) {
            case WORD -> OTHER_DIALECTS.get(found.text().toUpperCase(Locale.ROOT));
            case SYMBOL, STRANGE -> SYMBOLS.get(found.text());
            case QUOTED, STRING, NUMBER, BROKEN, END -> null;
        };
    }

    private static @Nullable String helpFor(String character) {
        return "‘’“”´".contains(character) ? QUOTES : null;
    }

    private static String nameOf(Token strange) {
        int code = strange.text().codePointAt(0);
        return Character.isISOControl(code) || !Character.isDefined(code) || Character.getType(code) == Character.FORMAT
                || Character.getType(code) == Character.SURROGATE ? String.format(Locale.ROOT, "U+%04X", code)
                        : strange.text();
    }

    private static Misreading here(String message, @Nullable String suggestion) {
        return new Misreading(message, suggestion, false);
    }

}
