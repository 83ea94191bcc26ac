package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads windows: {@code TUMBLING(5m)} and
 * {@code TUMBLING (SIZE 5 MINUTES, GRACE PERIOD 10 SECONDS)}.
 */
final class WindowParser {

    private static final List<String> KINDS = List.of("TUMBLING", "HOPPING", "SLIDING", "SESSION");

    private final Tokens tokens;

    private final ExpressionParser expressions;

    private final DurationParser durations;

    WindowParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.durations = new DurationParser(tokens);
    }

    /** What stands between the parentheses. */
    private static final class Arguments {

        private @Nullable Expression time;

        private final List<Duration> unnamed = new ArrayList<>();

        private @Nullable Duration size;

        private @Nullable Duration advance;

        private @Nullable Duration grace;

    }

    /** What follows the word WINDOW. */
    Window window(Token first) {
        Token kind = tokens.peek();
        if (KINDS.stream().noneMatch(kind::isWord)) {
            throw unknown(kind);
        }
        tokens.next();
        tokens.expectSymbol("(");
        Arguments arguments = new Arguments();
        do {
            argument(kind, arguments);
        }
        while (tokens.acceptSymbol(","));
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("a comma or ) to close the window", List.of());
        }
        if (arguments.grace == null) {
            arguments.grace = grace();
        }
        return kind.isWord("SESSION") ? session(first, arguments)
                : kind.isWord("TUMBLING") ? tumbling(first, arguments) : hopping(first, kind, arguments);
    }

    private SyntaxError unknown(Token kind) {
        if (kind.isWord("TUMBLE") || kind.isWord("HOP") || kind.isWord("CUMULATE")) {
            return tokens.error(kind.spot(), "there is no window " + kind.text(),
                    "write TUMBLING(size), HOPPING(size, advance) or SESSION(gap)");
        }
        return tokens.unexpected("TUMBLING, HOPPING, SLIDING or SESSION", KINDS);
    }

    private void argument(Token kind, Arguments arguments) {
        if (isNamed("SIZE")) {
            tokens.next();
            arguments.size = once(arguments.size, "SIZE");
        }
        else if (tokens.areWords("ADVANCE", "BY")) {
            tokens.next();
            tokens.next();
            arguments.advance = once(arguments.advance, "ADVANCE BY");
        }
        else if (isGrace()) {
            if (arguments.grace != null) {
                throw twice("GRACE");
            }
            arguments.grace = grace();
        }
        else if (isNamed("RETENTION")) {
            Token retention = tokens.next();
            durations.duration();
            tokens.warning(tokens.since(retention), "RETENTION has no effect",
                    "a window is kept until its grace is over");
        }
        else if (durations.startsHere()) {
            arguments.unnamed.add(durations.duration());
        }
        else {
            column(kind, arguments);
        }
    }

    private void column(Token kind, Arguments arguments) {
        Token first = tokens.peek();
        if (first.kind() != Kind.WORD && first.kind() != Kind.QUOTED) {
            throw tokens.unexpected("a duration like INTERVAL 5 MINUTES or 5m", List.of());
        }
        if (kind.isWord("SESSION") && !arguments.unnamed.isEmpty()) {
            expressions.column();
            tokens.warning(tokens.since(first), "the key of a session has no effect here",
                    "say GROUP BY " + tokens.textOf(tokens.since(first)));
            return;
        }
        Expression column = expressions.column();
        if (arguments.time != null || !arguments.unnamed.isEmpty()) {
            throw tokens.error(tokens.since(first), "expected a duration, found a column",
                    "the column of the time comes first, and alone");
        }
        arguments.time = column;
    }

    private Duration once(@Nullable Duration before, String name) {
        if (before != null) {
            throw twice(name);
        }
        return durations.duration();
    }

    private SyntaxError twice(String name) {
        return tokens.error(tokens.peek().spot(), name + " is said twice", "take one of them out");
    }

    private boolean isNamed(String word) {
        Token value = tokens.peek(1);
        return tokens.isWord(word) && (value.isWord("INTERVAL") || DurationParser.isAmount(value));
    }

    private boolean isGrace() {
        return tokens.areWords("GRACE", "PERIOD") || isNamed("GRACE");
    }

    /** {@code GRACE 10s} or {@code GRACE PERIOD 10 SECONDS}, where it stands here. */
    @Nullable Duration grace() {
        if (!isGrace()) {
            return null;
        }
        tokens.next();
        tokens.acceptWord("PERIOD");
        return durations.duration();
    }

    private Window tumbling(Token first, Arguments arguments) {
        List<Duration> sizes = named(arguments.unnamed, arguments.size);
        if (sizes.size() != 1 || arguments.advance != null) {
            throw wrong(first, "a TUMBLING window has one size", "write TUMBLING(INTERVAL 1 MINUTE)");
        }
        return new Window.Tumbling(tokens.since(first), arguments.time, positive(first, sizes.getFirst()),
                arguments.grace);
    }

    private Window hopping(Token first, Token kind, Arguments arguments) {
        List<Duration> both = named(named(arguments.unnamed, arguments.size), arguments.advance);
        if (both.size() != 2 || arguments.advance == null != (arguments.size == null)) {
            String name = kind.isWord("SLIDING") ? "SLIDING" : "HOPPING";
            throw wrong(first, "a " + name + " window has a size and an advance",
                    "write " + name + "(INTERVAL 1 HOUR, INTERVAL 5 MINUTES)");
        }
        Duration size = positive(first, both.getFirst());
        Duration advance = positive(first, both.getLast());
        if (advance.compareTo(size) > 0) {
            throw wrong(first, "a window that advances by more than its size leaves rows out",
                    "the size comes first, then the advance");
        }
        return new Window.Hopping(tokens.since(first), arguments.time, size, advance, arguments.grace);
    }

    private Window session(Token first, Arguments arguments) {
        if (arguments.unnamed.size() != 1 || arguments.size != null || arguments.advance != null) {
            throw wrong(first, "a SESSION window has one gap", "write SESSION(INTERVAL 5 MINUTES)");
        }
        return new Window.Session(tokens.since(first), arguments.time, positive(first, arguments.unnamed.getFirst()),
                arguments.grace);
    }

    private static List<Duration> named(List<Duration> unnamed, @Nullable Duration named) {
        List<Duration> all = new ArrayList<>(unnamed);
        if (named != null) {
            all.add(named);
        }
        return all;
    }

    private Duration positive(Token first, Duration duration) {
        if (duration.isZero()) {
            throw wrong(first, "a window is longer than nothing", null);
        }
        return duration;
    }

    private SyntaxError wrong(Token first, String message, @Nullable String suggestion) {
        return tokens.error(tokens.since(first), message, suggestion);
    }

}
