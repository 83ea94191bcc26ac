package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.syntax.Select.SelectItem;
import dev.flotilla.sql.syntax.Token.Kind;

/**
 * Reads selections and what is between them.
 */
final class QueryParser {

    private static final List<String> AFTER_ITEM = List.of("FROM", "AS", "AND", "OR", "LIKE", "IN", "BETWEEN", "IS",
            "NOT");

    private final Tokens tokens;

    private final ExpressionParser expressions;

    private final OptionParser options;

    private final SourceParser sources;

    private final WindowParser windows;

    QueryParser(Tokens tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.options = new OptionParser(tokens);
        this.windows = new WindowParser(tokens, expressions);
        this.sources = new SourceParser(tokens, expressions, windows);
    }

    /**
     * @param before the options of the result that were said already
     */
    ParsedQuery query(List<Option> before) {
        Token first = tokens.peek();
        List<Option> said = new ArrayList<>(before);
        List<Select> branches = new ArrayList<>();
        branches.add(select(said));
        while (tokens.isWord("UNION")) {
            Token union = tokens.next();
            if (!tokens.acceptWord("ALL")) {
                throw tokens.error(union.spot(), "UNION that looks for duplicates is not part of this language",
                        "write UNION ALL");
            }
            branches.add(select(said));
        }
        return new ParsedQuery(new Query(tokens.since(first), branches), said);
    }

    private Select select(List<Option> said) {
        Token first = tokens.peek();
        if (first.isSymbol("(")) {
            throw tokens.error(first.spot(), "a query does not stand in parentheses", "take them out");
        }
        tokens.expectWord("SELECT");
        if (tokens.isWord("DISTINCT")) {
            throw tokens.error(tokens.peek().spot(), "SELECT DISTINCT is not part of this language",
                    "GROUP BY the columns instead");
        }
        List<SelectItem> items = items();
        expectFrom();
        Select.Relation from = sources.relation();
        List<Select.Join> joins = sources.joins();
        Clauses clauses = new Clauses(tokens, expressions, windows, options);
        clauses.read(said);
        return new Select(tokens.since(first), items, from, joins, clauses.where(), clauses.grouping(), clauses.emit());
    }

    private void expectFrom() {
        if (tokens.isWord("INTO")) {
            throw tokens.error(tokens.peek().spot(), "SELECT INTO is not part of this language",
                    "write CREATE STREAM name AS SELECT …, or INSERT INTO name SELECT …");
        }
        if (tokens.peek().isName() && Misreading.keyword(tokens.peek(), AFTER_ITEM) == null && !tokens.isWord("OVER")) {
            throw tokens.error(tokens.peek().spot(), "expected a comma, AS or FROM, found " + tokens.peek().shown(),
                    "between columns stands a comma, before an alias AS");
        }
        if (!tokens.acceptWord("FROM")) {
            throw tokens.unexpected("a comma, AS or FROM", AFTER_ITEM);
        }
    }

    private List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        do {
            if (tokens.isWord("FROM")) {
                String help = items.isEmpty() ? "write SELECT * for all of them" : "take the comma before FROM out";
                throw tokens.error(tokens.peek().spot(), "expected a column, found FROM", help);
            }
            items.add(item());
        }
        while (tokens.acceptSymbol(","));
        return items;
    }

    private SelectItem item() {
        Token first = tokens.peek();
        if (tokens.acceptSymbol("*")) {
            return new Select.Star(first.spot(), null);
        }
        if (first.isName() && tokens.peek(1).isSymbol(".") && tokens.peek(2).isSymbol("*")) {
            tokens.next();
            tokens.next();
            tokens.next();
            return new Select.Star(tokens.since(first), new Name(first.spot(), first.text()));
        }
        Expression value = expressions.whole();
        Name alias = tokens.acceptWord("AS") ? alias() : null;
        return new Select.Item(tokens.since(first), value, alias);
    }

    private Name alias() {
        Token alias = tokens.peek();
        if (alias.kind() == Kind.STRING && !alias.text().isEmpty()) {
            throw tokens.error(alias.spot(), "a name does not stand between '",
                    "write AS " + QuotedName.whereNeeded(alias.text()));
        }
        return tokens.expectName("a name after AS");
    }

}
