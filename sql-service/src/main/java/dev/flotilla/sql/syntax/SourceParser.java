package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.syntax.Select.JoinKind;
import dev.flotilla.sql.syntax.Select.Within;
import dev.flotilla.sql.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads where rows come from.
 */
final class SourceParser {

    private final Tokens tokens;

    private final ExpressionParser expressions;

    private final WindowParser windows;

    private final OptionParser options;

    private final DurationParser durations;

    SourceParser(Tokens tokens, ExpressionParser expressions, WindowParser windows) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.windows = windows;
        this.options = new OptionParser(tokens);
        this.durations = new DurationParser(tokens);
    }

    Select.Relation relation() {
        Token first = tokens.peek();
        if (first.isSymbol("(")) {
            throw tokens.error(first.spot(), "a query cannot stand inside another",
                    "make it a stream of its own: CREATE STREAM name AS SELECT …");
        }
        Name name = tokens.expectPlainName("the name of a stream, a table or a topic");
        if (tokens.isSymbol("(")) {
            throw tokens.error(tokens.peek().spot(), name.text() + " is not a function here",
                    "a window stands behind the query: WINDOW TUMBLING(INTERVAL 1 MINUTE)");
        }
        List<Option> said = new ArrayList<>();
        if (options.startsHere()) {
            options.addTo(said);
        }
        Name alias = alias();
        if (alias != null && options.startsHere()) {
            options.addTo(said);
        }
        return new Select.Relation(tokens.since(first), name, alias, said);
    }

    private @Nullable Name alias() {
        if (tokens.acceptWord("AS")) {
            return tokens.expectName("an alias");
        }
        Token token = tokens.peek();
        boolean alias = token.kind() == Kind.QUOTED || (token.kind() == Kind.WORD && Keywords.mayBeAlias(token.text()));
        if (!alias) {
            return null;
        }
        tokens.next();
        tokens.remember(token);
        return new Name(token.spot(), token.text());
    }

    List<Select.Join> joins() {
        List<Select.Join> joins = new ArrayList<>();
        if (tokens.isSymbol(",")) {
            throw tokens.error(tokens.peek().spot(), "there is one source behind FROM",
                    "write JOIN … ON with an equality");
        }
        while (startsHere()) {
            joins.add(join());
        }
        return joins;
    }

    boolean startsHere() {
        return List.of("JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER").stream().anyMatch(tokens::isWord);
    }

    private Select.Join join() {
        Token first = tokens.peek();
        JoinKind kind = kind();
        tokens.expectWord("JOIN");
        Select.Relation relation = relation();
        Within within = within(null);
        if (!tokens.acceptWord("ON")) {
            throw tokens.unexpected("ON and what the two have in common", List.of("ON", "WITHIN"));
        }
        Expression on = expressions.whole();
        within = within(within);
        return new Select.Join(tokens.since(first), kind, relation, on, within);
    }

    private JoinKind kind() {
        Token word = tokens.peek();
        if (word.isWord("JOIN")) {
            return JoinKind.INNER;
        }
        tokens.next();
        if (word.isWord("INNER")) {
            return JoinKind.INNER;
        }
        if (!word.isWord("OUTER")) {
            tokens.acceptWord("OUTER");
        }
        return word.isWord("LEFT") ? JoinKind.LEFT : word.isWord("RIGHT") ? JoinKind.RIGHT : JoinKind.OUTER;
    }

    private @Nullable Within within(@Nullable Within before) {
        Token first = tokens.peek();
        if (!tokens.acceptWord("WITHIN")) {
            return before;
        }
        if (before != null) {
            throw tokens.error(first.spot(), "WITHIN is said twice", "take one of them out");
        }
        Duration earlier;
        Duration later;
        if (tokens.acceptSymbol("(")) {
            earlier = durations.duration();
            later = tokens.acceptSymbol(",") ? durations.duration() : earlier;
            tokens.expectSymbol(")");
        }
        else {
            earlier = durations.duration();
            later = earlier;
        }
        Duration grace = windows.grace();
        return new Within(tokens.since(first), earlier, later, grace);
    }

}
