package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.text.Spot;

/**
 * Reads {@code WITH (key: value, 'key' = 'value')}. A value without quotes may have
 * commas, as in {@code brokers: kafka1:9092,kafka2:9092}.
 */
final class OptionParser {

    /**
     * Keys that look like a host and its port when they follow a list of those without a
     * space.
     */
    private static final Set<String> NUMBERS = Set.of("partitions", "replicas");

    private final Tokens tokens;

    OptionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean startsHere() {
        return tokens.isWord("WITH");
    }

    /** Reads one clause and adds what it says to what was said before. */
    void addTo(List<Option> options) {
        tokens.expectWord("WITH");
        tokens.expectSymbol("(");
        if (tokens.acceptSymbol(")")) {
            return;
        }
        do {
            add(option(), options);
        }
        while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
    }

    private void add(Option option, List<Option> options) {
        if (options.stream().anyMatch(before -> before.key().equals(option.key()))) {
            tokens.mistake(option.spot(), option.key() + " is said twice", "take one of them out");
        }
        options.add(option);
    }

    List<Option> list() {
        List<Option> options = new ArrayList<>();
        addTo(options);
        return options;
    }

    private Option option() {
        Token first = tokens.peek();
        int length = keyLength(0);
        if (length == 0) {
            throw tokens.unexpected("an option, as in topic: orders", List.of());
        }
        for (int i = 0; i < length; i++) {
            tokens.next();
        }
        String key = length == 1 ? first.text() : tokens.textOf(tokens.since(first));
        if (!tokens.acceptSymbol(":") && !tokens.acceptSymbol("=")) {
            throw tokens.error(tokens.peek().spot(),
                    "expected : or = after " + key + ", found " + tokens.peek().shown(), "write " + key + ": value");
        }
        String value = value(key);
        return new Option(tokens.since(first), key.toLowerCase(Locale.ROOT), value);
    }

    private String value(String key) {
        Token first = tokens.peek();
        Spot before = tokens.last();
        if (first.kind() == Kind.STRING || first.kind() == Kind.QUOTED) {
            tokens.next();
            return first.text();
        }
        int depth = 0;
        while (!endsHere(first, depth)) {
            depth += tokens.isSymbol("(") ? 1 : tokens.isSymbol(")") ? -1 : 0;
            tokens.next();
        }
        if (tokens.last().equals(before)) {
            throw tokens.error(tokens.peek().spot(), key + " has no value", "write " + key + ": value");
        }
        return tokens.textOf(tokens.since(first)).strip();
    }

    private boolean endsHere(Token first, int depth) {
        Token token = tokens.peek();
        if (token.kind() == Kind.BROKEN || token.kind() == Kind.END || token.isSymbol(";")) {
            throw tokens.unexpected("a comma or ) to close WITH", List.of());
        }
        if (depth > 0) {
            return false;
        }
        return token.isSymbol(")") || (token.isSymbol(",") && optionFollows(first));
    }

    private boolean optionFollows(Token first) {
        int length = keyLength(1);
        Token sign = tokens.peek(1 + length);
        if (length == 0 || (!sign.isSymbol(":") && !sign.isSymbol("="))) {
            return tokens.peek(1).isSymbol(")");
        }
        Token value = tokens.peek(2 + length);
        if (sign.isSymbol("=") || !sign.touches(value)) {
            return true;
        }
        boolean address = value.kind() == Kind.NUMBER && endsWithPort(first)
                && !NUMBERS.contains(tokens.peek(length).text().toLowerCase(Locale.ROOT));
        return !address && !value.isSymbol("/");
    }

    private boolean endsWithPort(Token first) {
        String value = tokens.textOf(tokens.since(first));
        int colon = value.lastIndexOf(':');
        return colon >= 0 && value.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How many tokens from there on are a key; none if what is there cannot be one. */
    private int keyLength(int ahead) {
        Kind kind = tokens.peek(ahead).kind();
        if (kind == Kind.STRING || kind == Kind.QUOTED) {
            return 1;
        }
        if (kind != Kind.WORD) {
            return 0;
        }
        int length = 1;
        while ((tokens.peek(ahead + length).isSymbol(".") || tokens.peek(ahead + length).isSymbol("-"))
                && tokens.peek(ahead + length + 1).kind() == Kind.WORD) {
            length += 2;
        }
        return length;
    }

}
