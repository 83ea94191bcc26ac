package dev.flotilla.sql.syntax;

import java.util.Collection;
import java.util.List;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.sql.text.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a file and how far they have been read.
 */
final class Tokens {

    /**
     * What is deeper than this was not written by a person, and would end in a stack
     * overflow.
     */
    private static final int DEEPEST = 200;

    private final SourceText source;

    private final List<Token> all;

    private final Problems problems;

    private int at;

    private int depth;

    private @Nullable Token bareAlias;

    Tokens(SourceText source, List<Token> all, Problems problems) {
        this.source = source;
        this.all = all;
        this.problems = problems;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return all.get(Math.min(at + ahead, all.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    Spot last() {
        return all.get(Math.max(0, at - 1)).spot();
    }

    /** From there to what was read last. */
    Spot since(Token first) {
        return first.spot().to(last());
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean isWord(String word) {
        return peek().isWord(word);
    }

    boolean areWords(String word, String following) {
        return peek().isWord(word) && peek(1).isWord(following);
    }

    boolean isSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    boolean acceptWord(String word) {
        boolean there = isWord(word);
        at += there ? 1 : 0;
        return there;
    }

    boolean acceptSymbol(String symbol) {
        boolean there = isSymbol(symbol);
        at += there ? 1 : 0;
        return there;
    }

    Token expectWord(String word) {
        if (!isWord(word)) {
            throw unexpected(word, List.of(word));
        }
        return next();
    }

    Token expectSymbol(String symbol) {
        if (!isSymbol(symbol)) {
            throw unexpected(symbol, List.of());
        }
        return next();
    }

    Name expectName(String what) {
        Token token = peek();
        if (token.isName()) {
            return new Name(next().spot(), token.text());
        }
        if (token.kind() == Kind.WORD) {
            throw error(token.spot(), "expected " + what + ", but " + token.text() + " is a keyword",
                    "as a name it is written \"" + token.text() + "\"");
        }
        if (token.kind() == Kind.STRING && !token.text().isEmpty()) {
            throw error(token.spot(), "expected " + what + ", found a string",
                    "a name is written " + QuotedName.of(token.text()));
        }
        throw unexpected(what, List.of());
    }

    /**
     * Of a stream, a table, a sink: topics have dots and dashes, names without quotes
     * have not.
     */
    Name expectPlainName(String what) {
        Name name = expectName(what);
        if (isSymbol(".") || isSymbol("-")) {
            Token first = peek();
            while ((isSymbol(".") || isSymbol("-")) && peek(1).kind() == Kind.WORD) {
                next();
                next();
            }
            String written = source.text().substring(name.spot().start(), last().end());
            throw error(name.spot().to(last()), "a name with " + first.text() + " stands between quotes",
                    "write \"" + written.replace("\"", "") + "\"");
        }
        return name;
    }

    /**
     * An alias without AS may as well be a misspelt keyword, which shows only by what
     * follows.
     */
    void remember(Token alias) {
        bareAlias = alias;
    }

    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw error(peek().spot(), "nested more than " + DEEPEST + " deep",
                    "make a stream of the inner part, and select from it");
        }
    }

    void leave() {
        depth--;
    }

    String textOf(Spot spot) {
        return source.text().substring(spot.start(), spot.end());
    }

    void warning(Spot spot, String message, @Nullable String suggestion) {
        problems.warning(spot, message, suggestion);
    }

    /** A mistake after which the statement can be read on. */
    void mistake(Spot spot, String message, @Nullable String suggestion) {
        problems.error(spot, message, suggestion);
    }

    SyntaxError error(Spot spot, String message, @Nullable String suggestion) {
        problems.error(spot, message, suggestion);
        return new SyntaxError();
    }

    /**
     * Tells that something else should stand here.
     * @param words the keywords that could, among which a misspelt one is looked for
     */
    SyntaxError unexpected(String expected, Collection<String> words) {
        Token found = peek();
        if (found.kind() == Kind.BROKEN) {
            return new SyntaxError();
        }
        if (bareAlias != null && bareAlias.equals(peekBack())
                && Misreading.keyword(bareAlias, Keywords.CLAUSES) != null) {
            found = bareAlias;
        }
        Misreading misreading = Misreading.of(found, expected, words);
        Spot spot = misreading.before() ? new Spot(last().end(), last().end()) : found.spot();
        return error(spot, misreading.message(), misreading.suggestion());
    }

    private Token peekBack() {
        return all.get(Math.max(0, at - 1));
    }

    /** Where in the text the statement that begins here is over. */
    int endOfStatement() {
        int end = at;
        while (all.get(end).kind() != Kind.END && !all.get(end).isSymbol(";")) {
            if (end > at && Misreading.beginsStatement(all.get(end))) {
                return all.get(end - 1).spot().end();
            }
            end++;
        }
        Token last = all.get(end);
        return last.kind() == Kind.END ? Integer.MAX_VALUE : last.spot().end();
    }

    /** Goes on behind the statement, or where the next one begins if it was not ended. */
    void skipStatement(Token first) {
        depth = 0;
        while (!atEnd() && !isSymbol(";")) {
            if (!peek().equals(first) && Misreading.beginsStatement(peek())) {
                return;
            }
            at++;
        }
        acceptSymbol(";");
    }

}
