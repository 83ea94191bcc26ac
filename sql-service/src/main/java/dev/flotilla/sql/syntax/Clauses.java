package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.syntax.Select.Emit;
import dev.flotilla.sql.syntax.Select.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the sources of a selection, in any order, each once.
 */
final class Clauses {

    private static final List<String> JOINS = List.of("JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER");

    private static final List<String> NEXT = List.of("WHERE", "GROUP", "WINDOW", "HAVING", "EMIT", "WITH", "UNION",
            "AND", "OR", "LIKE", "IN", "BETWEEN", "IS", "NOT");

    private final Tokens tokens;

    private final ExpressionParser expressions;

    private final WindowParser windows;

    private final OptionParser options;

    private @Nullable Expression where;

    private List<Expression> by = List.of();

    private @Nullable Window window;

    private @Nullable Expression having;

    private @Nullable Emit emit;

    Clauses(Tokens tokens, ExpressionParser expressions, WindowParser windows, OptionParser options) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.windows = windows;
        this.options = options;
    }

    @Nullable Expression where() {
        return where;
    }

    Grouping grouping() {
        return new Grouping(by, window, having);
    }

    @Nullable Emit emit() {
        return emit;
    }

    /** Up to the end of the selection. */
    void read(List<Option> said) {
        boolean more = true;
        while (more) {
            Token first = tokens.peek();
            if (tokens.acceptWord("WHERE")) {
                once(first, where == null);
                where = expressions.whole();
            }
            else if (tokens.acceptWord("GROUP")) {
                once(first, by.isEmpty());
                by = groups();
            }
            else if (tokens.acceptWord("WINDOW")) {
                once(first, window == null);
                window = windows.window(first);
            }
            else if (tokens.acceptWord("HAVING")) {
                once(first, having == null);
                having = expressions.whole();
            }
            else if (tokens.acceptWord("EMIT")) {
                once(first, emit == null);
                emit = emitOf(first);
            }
            else if (options.startsHere()) {
                options.addTo(said);
            }
            else {
                more = false;
            }
        }
        expectEnd();
    }

    private void expectEnd() {
        if (tokens.isSymbol(";") || tokens.atEnd() || tokens.isWord("UNION")) {
            return;
        }
        if (JOINS.stream().anyMatch(tokens::isWord)) {
            throw tokens.error(tokens.peek().spot(), "a join stands right behind the sources",
                    "put it before WHERE, GROUP BY and the others");
        }
        if (tokens.isSymbol(")")) {
            throw tokens.error(tokens.peek().spot(), "this ) closes nothing", "take it out");
        }
        if (tokens.isWord("ON") || tokens.isWord("WITHIN")) {
            throw tokens.error(tokens.peek().spot(), tokens.peek().text() + " belongs to a JOIN", null);
        }
        throw tokens.unexpected("another clause or ;", NEXT);
    }

    private void once(Token clause, boolean first) {
        if (!first) {
            throw tokens.error(clause.spot(), clause.text() + " is said twice in one query", "take one of them out");
        }
    }

    private List<Expression> groups() {
        tokens.expectWord("BY");
        List<Expression> groups = new ArrayList<>();
        do {
            groups.add(expressions.whole());
        }
        while (tokens.acceptSymbol(","));
        return groups;
    }

    private Emit emitOf(Token first) {
        boolean isFinal = tokens.isWord("FINAL");
        if (!isFinal && !tokens.isWord("CHANGES")) {
            throw tokens.unexpected("CHANGES or FINAL after EMIT", List.of("CHANGES", "FINAL"));
        }
        tokens.next();
        return new Emit(tokens.since(first), isFinal);
    }

}
