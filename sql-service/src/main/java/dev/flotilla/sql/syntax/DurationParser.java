package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.text.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code INTERVAL 1 MINUTE}, {@code INTERVAL '1' MINUTE}, {@code 1 MINUTE} and
 * {@code 1m}.
 */
final class DurationParser {

    private static final Pattern WITH_UNIT = Pattern.compile("\\s*(\\d+)\\s*([A-Za-z]+)\\s*");

    private static final Pattern DIGITS = Pattern.compile("\\s*(\\d{1,18})\\s*");

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Tokens tokens;

    DurationParser(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean isAmount(Token token) {
        return token.kind() == Kind.NUMBER || token.kind() == Kind.STRING || token.isSymbol("-");
    }

    boolean startsHere() {
        return tokens.peek().kind() == Kind.NUMBER || (tokens.isWord("INTERVAL") && isAmount(tokens.peek(1)));
    }

    Duration duration() {
        Token first = tokens.peek();
        boolean interval = tokens.acceptWord("INTERVAL");
        Token amount = tokens.peek();
        if (amount.isSymbol("-")) {
            throw tokens.error(amount.spot(), "a duration is not negative", "subtract it: x - INTERVAL 1 MINUTE");
        }
        if (amount.kind() != Kind.NUMBER && !(interval && amount.kind() == Kind.STRING)) {
            throw tokens.unexpected("a duration like INTERVAL 5 MINUTES or 5m", List.of("INTERVAL"));
        }
        tokens.next();
        Matcher both = WITH_UNIT.matcher(amount.text());
        if (amount.kind() == Kind.STRING && both.matches()) {
            return times(tokens.since(first), both.group(1), unit(amount.spot(), both.group(2)));
        }
        Token unit = tokens.peek();
        if (unit.kind() != Kind.WORD) {
            throw tokens.unexpected("a unit after " + amount.shown() + ", like SECONDS or MINUTES", List.of());
        }
        tokens.next();
        return times(tokens.since(first), amount.text(), unit(unit.spot(), unit.text()));
    }

    private Duration unit(Spot spot, String written) {
        Duration unit = Durations.UNITS.get(written.toUpperCase(Locale.ROOT));
        if (unit == null) {
            throw tokens.error(spot, "there is no unit " + written, help(written));
        }
        return unit;
    }

    private static @Nullable String help(String written) {
        if (List.of("MONTH", "MONTHS", "YEAR", "YEARS").contains(written.toUpperCase(Locale.ROOT))) {
            return "months and years are not all of the same length: say how many DAYS";
        }
        String nearest = Suggestions.didYouMean(written, new TreeSet<>(Durations.UNITS.keySet()));
        return nearest != null ? nearest : "the units are MILLISECONDS, SECONDS, MINUTES, HOURS, DAYS and WEEKS";
    }

    private Duration times(Spot spot, String amount, Duration unit) {
        Matcher digits = DIGITS.matcher(amount);
        if (!digits.matches()) {
            throw tokens.error(spot, "a duration is a whole number of units", "use a smaller unit");
        }
        long count = Long.parseLong(digits.group(1));
        if (count > LONGEST.dividedBy(unit)) {
            throw tokens.error(spot, "a duration is at most 36500 days", null);
        }
        return unit.multipliedBy(count);
    }

}
