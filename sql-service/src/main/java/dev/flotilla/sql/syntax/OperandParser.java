package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.types.SqlType;

/**
 * Reads what operators stand between: literals, columns, calls, what is in parentheses.
 */
final class OperandParser {

    private static final String NO_SUBQUERY = "make it a stream or a table of its own and join it";

    private static final Set<String> UNIT_FIRST = Set.of("EXTRACT", "DATE_PART", "DATE_TRUNC", "DATE_ADD",
            "TIMESTAMP_ADD", "TIMESTAMPADD", "DATE_SUB", "TIMESTAMP_SUB", "DATE_DIFF", "DATEDIFF", "TIMESTAMP_DIFF",
            "TIMESTAMPDIFF");

    private static final Set<String> UNITS = Set.of("MICROSECOND", "MILLISECOND", "SECOND", "MINUTE", "HOUR", "DAY",
            "WEEK", "MONTH", "QUARTER", "YEAR", "DAY_OF_WEEK", "DAY_OF_YEAR", "DOW", "DOY", "EPOCH");

    private final Tokens tokens;

    private final ExpressionParser expressions;

    private final TypeParser types;

    private final DurationParser durations;

    private final SpelledOut spelledOut;

    OperandParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.types = new TypeParser(tokens);
        this.durations = new DurationParser(tokens);
        this.spelledOut = new SpelledOut(tokens, expressions);
    }

    Expression operand() {
        Token first = tokens.peek();
        Expression value = plain();
        while (true) {
            if (tokens.acceptSymbol(".")) {
                value = new Expression.Field(tokens.since(first), value, fieldName());
            }
            else if (tokens.acceptSymbol("[")) {
                Expression index = expressions.nested();
                tokens.expectSymbol("]");
                value = new Expression.Index(tokens.since(first), value, index);
            }
            else {
                return value;
            }
            expressions.count();
        }
    }

    private Expression plain() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> number(tokens.next());
            case STRING -> new Expression.StringLiteral(tokens.next().spot(), token.text());
            case QUOTED -> tokens.peek(1).isSymbol("(") ? call(token) : column();
            case SYMBOL -> parenthesised();
            case WORD -> word(token);
            case STRANGE, BROKEN, END -> throw tokens.unexpected("a value", List.of());
        };
    }

    private Expression number(Token number) {
        Token following = tokens.peek();
        if (following.kind() == Kind.WORD && number.touches(following)) {
            String written = number.text() + following.text();
            throw tokens.error(number.spot().to(following.spot()), written + " is neither a number nor a name",
                    "a name that begins with a digit is written \"" + written + "\", a duration INTERVAL "
                            + number.text() + " MINUTES");
        }
        return new Expression.NumberLiteral(number.spot(), number.text());
    }

    private Expression parenthesised() {
        if (!tokens.acceptSymbol("(")) {
            throw tokens.unexpected("a value", List.of());
        }
        Expression value = expressions.nested();
        if (tokens.isSymbol(",")) {
            throw tokens.error(tokens.peek().spot(), "a list stands behind IN only", null);
        }
        expressions.closeList("the parentheses");
        return value;
    }

    private Expression word(Token token) {
        boolean call = tokens.peek(1).isSymbol("(");
        if (token.isWord("CASE")) {
            return caseOf(tokens.next());
        }
        if (token.isWord("CAST")) {
            return cast(tokens.next());
        }
        if (token.isWord("NULL")) {
            return new Expression.NullLiteral(tokens.next().spot());
        }
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            return new Expression.BooleanLiteral(tokens.next().spot(), token.isWord("TRUE"));
        }
        if (token.isWord("INTERVAL") && DurationParser.isAmount(tokens.peek(1))) {
            return interval(token);
        }
        if (token.isWord("TIMESTAMP") && tokens.peek(1).kind() == Kind.STRING) {
            tokens.next();
            Token text = tokens.next();
            return new Expression.Cast(tokens.since(token), new Expression.StringLiteral(text.spot(), text.text()),
                    SqlType.Scalar.TIMESTAMP);
        }
        if (token.isWord("SELECT") || (token.isWord("EXISTS") && call)) {
            throw tokens.error(token.spot(), "a query cannot stand inside an expression", NO_SUBQUERY);
        }
        if (call && (token.isName() || token.isWord("LEFT") || token.isWord("RIGHT"))) {
            return call(token);
        }
        return column();
    }

    private Expression interval(Token first) {
        Duration duration = durations.duration();
        return new Expression.IntervalLiteral(tokens.since(first), duration);
    }

    Expression column() {
        Token first = tokens.peek();
        List<Name> parts = new ArrayList<>();
        parts.add(tokens.expectName("a value"));
        while (tokens.isSymbol(".") && !tokens.peek(1).isSymbol("*")) {
            tokens.next();
            parts.add(fieldName());
            expressions.count();
        }
        return new Expression.Column(tokens.since(first), parts);
    }

    /** Behind a dot nothing but a name can stand, so that a keyword is one, too. */
    private Name fieldName() {
        Token token = tokens.peek();
        if (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED) {
            return new Name(tokens.next().spot(), token.text());
        }
        throw tokens.unexpected("the name of a field", List.of());
    }

    private Expression call(Token name) {
        tokens.next();
        tokens.expectSymbol("(");
        Name function = new Name(name.spot(), name.text());
        if (tokens.isSymbol("*") && tokens.peek(1).isSymbol(")")) {
            if (!name.isWord("COUNT")) {
                throw tokens.error(tokens.peek().spot(), "* is for COUNT only", "write what " + name.text() + " is of");
            }
            tokens.next();
            tokens.next();
            return new Expression.Call(tokens.since(name), function, List.of(), false, true);
        }
        SpelledOut.Written written = spelledOut.read(name);
        if (written != null) {
            expressions.closeList("the arguments of " + name.text());
            return new Expression.Call(tokens.since(name), new Name(name.spot(), written.function()),
                    written.arguments(), false, false);
        }
        boolean distinct = tokens.acceptWord("DISTINCT");
        List<Expression> arguments = tokens.isSymbol(")") && !distinct ? List.of() : expressions.nestedList();
        if (name.isWord("EXTRACT") && arguments.size() == 1 && tokens.acceptWord("FROM")) {
            arguments = List.of(arguments.getFirst(), expressions.nested());
        }
        if (UNIT_FIRST.contains(name.text().toUpperCase(Locale.ROOT)) && arguments.size() > 1) {
            arguments = new ArrayList<>(arguments);
            arguments.set(0, unit(arguments.getFirst()));
        }
        expressions.closeList("the arguments of " + name.text());
        if (tokens.isWord("OVER")) {
            throw tokens.unexpected("an operator", List.of());
        }
        return new Expression.Call(tokens.since(name), function, arguments, distinct, false);
    }

    /**
     * In {@code EXTRACT(YEAR FROM x)} and {@code TIMESTAMPDIFF(DAY, x, y)} a unit is
     * written as if it were a column.
     */
    private Expression unit(Expression written) {
        return written instanceof Expression.Column column && column.parts().size() == 1
                && UNITS.contains(column.parts().getFirst().text().toUpperCase(Locale.ROOT))
                        ? new Expression.StringLiteral(column.spot(),
                                column.parts().getFirst().text().toLowerCase(Locale.ROOT))
                        : written;
    }

    private Expression caseOf(Token first) {
        Expression operand = tokens.isWord("WHEN") ? null : expressions.nested();
        List<Expression.When> whens = new ArrayList<>();
        while (tokens.acceptWord("WHEN")) {
            Expression condition = expressions.nested();
            expectIn("THEN", List.of("THEN", "AND", "OR"));
            whens.add(new Expression.When(condition, expressions.nested()));
        }
        if (whens.isEmpty()) {
            throw tokens.unexpected("WHEN after CASE", List.of("WHEN"));
        }
        Expression otherwise = tokens.acceptWord("ELSE") ? expressions.nested() : null;
        expectIn(otherwise == null ? "WHEN, ELSE or END" : "END", List.of("WHEN", "ELSE", "END"));
        return new Expression.Case(tokens.since(first), operand, whens, otherwise);
    }

    private void expectIn(String expected, List<String> words) {
        String last = words.contains("END") ? "END" : expected;
        if (!tokens.acceptWord(last)) {
            throw tokens.unexpected(expected, words);
        }
    }

    private Expression cast(Token first) {
        tokens.expectSymbol("(");
        Expression operand = expressions.nested();
        tokens.expectWord("AS");
        SqlType type = types.type();
        tokens.expectSymbol(")");
        return new Expression.Cast(tokens.since(first), operand, type);
    }

}
