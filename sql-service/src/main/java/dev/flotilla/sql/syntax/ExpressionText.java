package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.flotilla.sql.syntax.Expression.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An expression as it could have been written, with the parentheses that it needs and no
 * others.
 */
public final class ExpressionText {

    /** How strongly something holds together what it is made of, the weakest first. */
    private enum Strength {

        OR, AND, NOT, COMPARISON, SUM, PRODUCT, SIGN, OPERAND;

        Strength next() {
            return switch (this) {
                case OR -> AND;
                case AND -> NOT;
                case NOT -> COMPARISON;
                case COMPARISON -> SUM;
                case SUM -> PRODUCT;
                case PRODUCT -> SIGN;
                case SIGN, OPERAND -> OPERAND;
            };
        }

    }

    private ExpressionText() {
    }

    public static String of(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral number -> number.text();
            case Expression.StringLiteral string -> "'" + string.value().replace("'", "''") + "'";
            case Expression.BooleanLiteral truth -> truth.value() ? "TRUE" : "FALSE";
            case Expression.NullLiteral _ -> "NULL";
            case Expression.IntervalLiteral interval -> "INTERVAL " + duration(interval.value());
            case Expression.Column column -> column(column.parts());
            case Expression.Field field -> fieldOf(field);
            case Expression.Index index -> at(index.of(), Strength.OPERAND) + "[" + of(index.index()) + "]";
            case Expression.Not not -> "NOT " + at(not.operand(), Strength.NOT);
            case Expression.Negate negate -> "-" + at(negate.operand(), Strength.OPERAND);
            case Binary binary -> binary(binary);
            case Expression.Call call -> call(call);
            case Expression.Case branches -> branches(branches);
            case Expression.Cast cast -> "CAST(" + of(cast.operand()) + " AS " + cast.type() + ")";
            case Expression.In in -> compared(in.operand()) + not(in.negated()) + " IN (" + list(in.options()) + ")";
            case Expression.Between between -> compared(between.operand()) + not(between.negated()) + " BETWEEN "
                    + at(between.low(), Strength.SUM) + " AND " + at(between.high(), Strength.SUM);
            case Expression.Like like -> compared(like.operand()) + not(like.negated()) + " LIKE "
                    + at(like.pattern(), Strength.SUM) + escape(like.escape());
            case Expression.IsNull test -> compared(test.operand()) + " IS" + not(test.negated()) + " NULL";
        };
    }

    private static String binary(Binary binary) {
        Strength strength = strength(binary.operator());
        Strength right = strength.next();
        return at(binary.left(), strength) + " " + binary.operator().symbol() + " " + at(binary.right(), right);
    }

    /** In parentheses where it would otherwise fall apart. */
    private static String at(Expression expression, Strength least) {
        String text = of(expression);
        return strength(expression).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static String compared(Expression operand) {
        return at(operand, Strength.COMPARISON);
    }

    private static Strength strength(Expression expression) {
        return switch (expression) {
            case Binary binary -> strength(binary.operator());
            case Expression.Not _ -> Strength.NOT;
            case Expression.In _, Expression.Between _, Expression.Like _, Expression.IsNull _ -> Strength.COMPARISON;
            case Expression.Negate _ -> Strength.SIGN;
            case Expression.NumberLiteral _, Expression.StringLiteral _, Expression.BooleanLiteral _,
                    Expression.NullLiteral _, Expression.IntervalLiteral _, Expression.Column _, Expression.Field _,
                    Expression.Index _, Expression.Call _, Expression.Case _, Expression.Cast _ ->
                Strength.OPERAND;
        };
    }

    private static Strength strength(BinaryOperator operator) {
        return switch (operator) {
            case OR -> Strength.OR;
            case AND -> Strength.AND;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Strength.COMPARISON;
            case ADD, SUBTRACT, CONCAT -> Strength.SUM;
            case MULTIPLY, DIVIDE, REMAINDER -> Strength.PRODUCT;
        };
    }

    private static String fieldOf(Expression.Field field) {
        boolean column = field.of() instanceof Expression.Column;
        String of = column ? "(" + of(field.of()) + ")" : at(field.of(), Strength.OPERAND);
        return of + "." + QuotedName.whereNeeded(field.name().text());
    }

    private static String column(List<Name> parts) {
        return parts.stream().map(part -> QuotedName.whereNeeded(part.text())).collect(Collectors.joining("."));
    }

    private static String call(Expression.Call call) {
        String arguments = call.star() ? "*" : (call.distinct() ? "DISTINCT " : "") + list(call.arguments());
        return function(call.function().text()) + "(" + arguments + ")";
    }

    private static String function(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("LEFT") || upper.equals("RIGHT") ? upper : QuotedName.whereNeeded(upper);
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
    }

    private static String branches(Expression.Case branches) {
        StringBuilder text = new StringBuilder("CASE");
        if (branches.operand() != null) {
            text.append(' ').append(of(branches.operand()));
        }
        for (Expression.When when : branches.whens()) {
            text.append(" WHEN ").append(of(when.condition())).append(" THEN ").append(of(when.result()));
        }
        if (branches.otherwise() != null) {
            text.append(" ELSE ").append(of(branches.otherwise()));
        }
        return text.append(" END").toString();
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }

    private static String escape(@Nullable Expression escape) {
        return escape == null ? "" : " ESCAPE " + at(escape, Strength.SUM);
    }

    /** In the largest unit that says it without a fraction. */
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis != 0 && millis % Duration.ofDays(1).toMillis() == 0) {
            return duration.toDays() + " DAYS";
        }
        if (millis != 0 && millis % Duration.ofHours(1).toMillis() == 0) {
            return duration.toHours() + " HOURS";
        }
        if (millis != 0 && millis % Duration.ofMinutes(1).toMillis() == 0) {
            return duration.toMinutes() + " MINUTES";
        }
        return millis % 1000 == 0 ? duration.toSeconds() + " SECONDS" : millis + " MILLISECONDS";
    }

}
