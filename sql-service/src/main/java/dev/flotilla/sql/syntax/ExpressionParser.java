package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.flotilla.sql.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads values: operators here, what stands between them in {@link OperandParser}.
 */
final class ExpressionParser {

    /**
     * A chain of operators is a tree of that height, and whoever walks it has a stack of
     * some size only.
     */
    private static final int MOST_OPERATORS = 1000;

    private static final List<String> PREDICATES = List.of("AND", "OR", "LIKE", "IN", "BETWEEN", "IS", "NOT");

    private static final Map<String, BinaryOperator> COMPARISONS = Map.of("=", BinaryOperator.EQUAL, "<>",
            BinaryOperator.NOT_EQUAL, "!=", BinaryOperator.NOT_EQUAL, "<", BinaryOperator.LESS, "<=",
            BinaryOperator.LESS_OR_EQUAL, ">", BinaryOperator.GREATER, ">=", BinaryOperator.GREATER_OR_EQUAL);

    private static final Map<String, BinaryOperator> SUMS = Map.of("+", BinaryOperator.ADD, "-",
            BinaryOperator.SUBTRACT, "||", BinaryOperator.CONCAT);

    private static final Map<String, BinaryOperator> PRODUCTS = Map.of("*", BinaryOperator.MULTIPLY, "/",
            BinaryOperator.DIVIDE, "%", BinaryOperator.REMAINDER);

    private final Tokens tokens;

    private final OperandParser operands;

    private int operators;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, this);
    }

    /** A value that is not part of another one. */
    Expression whole() {
        operators = 0;
        return nested();
    }

    Expression column() {
        operators = 0;
        return operands.column();
    }

    Expression nested() {
        tokens.enter();
        Expression value = or();
        tokens.leave();
        return value;
    }

    List<Expression> nestedList() {
        List<Expression> values = new ArrayList<>();
        do {
            values.add(nested());
        }
        while (tokens.acceptSymbol(","));
        return values;
    }

    void count() {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw tokens.error(tokens.last(), "more than " + MOST_OPERATORS + " operators in one expression",
                    "a long list of alternatives is written x IN (…)");
        }
    }

    private Expression or() {
        Expression left = and();
        while (tokens.acceptWord("OR")) {
            left = binary(BinaryOperator.OR, left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.acceptWord("AND")) {
            left = binary(BinaryOperator.AND, left, not());
        }
        return left;
    }

    private Expression not() {
        Token first = tokens.peek();
        if (!tokens.acceptWord("NOT")) {
            return comparison();
        }
        tokens.enter();
        Expression operand = not();
        tokens.leave();
        return new Expression.Not(tokens.since(first), operand);
    }

    private Expression comparison() {
        Token first = tokens.peek();
        Expression left = sum();
        while (true) {
            BinaryOperator operator = operatorIn(COMPARISONS);
            if (operator != null) {
                left = binary(operator, left, sum());
                continue;
            }
            Expression predicate = predicate(first, left);
            if (predicate == null) {
                return left;
            }
            count();
            left = predicate;
        }
    }

    private @Nullable Expression predicate(Token first, Expression left) {
        if (tokens.acceptWord("IS")) {
            boolean negated = tokens.acceptWord("NOT");
            if (!tokens.isWord("NULL")) {
                throw tokens.unexpected(negated ? "NULL" : "NULL or NOT NULL", List.of("NULL", "NOT"));
            }
            tokens.next();
            return new Expression.IsNull(tokens.since(first), left, negated);
        }
        boolean negated = tokens.isWord("NOT");
        Token word = tokens.peek(negated ? 1 : 0);
        if (!word.isWord("LIKE") && !word.isWord("IN") && !word.isWord("BETWEEN")) {
            if (negated) {
                tokens.next();
                throw tokens.unexpected("LIKE, IN or BETWEEN after NOT", PREDICATES);
            }
            return null;
        }
        tokens.acceptWord("NOT");
        tokens.next();
        if (word.isWord("LIKE")) {
            return like(first, left, negated);
        }
        return word.isWord("IN") ? in(first, left, negated) : between(first, left, negated);
    }

    private Expression like(Token first, Expression left, boolean negated) {
        Expression pattern = sum();
        Expression escape = tokens.acceptWord("ESCAPE") ? sum() : null;
        return new Expression.Like(tokens.since(first), left, pattern, escape, negated);
    }

    private Expression in(Token first, Expression left, boolean negated) {
        tokens.expectSymbol("(");
        List<Expression> options = nestedList();
        closeList("the list");
        return new Expression.In(tokens.since(first), left, options, negated);
    }

    private Expression between(Token first, Expression left, boolean negated) {
        Expression low = sum();
        tokens.expectWord("AND");
        Expression high = sum();
        return new Expression.Between(tokens.since(first), left, low, high, negated);
    }

    void closeList(String what) {
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("an operator, a comma or ) to close " + what, PREDICATES);
        }
    }

    Expression sum() {
        Expression left = product();
        while (true) {
            BinaryOperator operator = operatorIn(SUMS);
            if (operator == null) {
                return left;
            }
            left = binary(operator, left, product());
        }
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            BinaryOperator operator = operatorIn(PRODUCTS);
            if (operator == null) {
                return left;
            }
            left = binary(operator, left, signed());
        }
    }

    private Expression signed() {
        Token first = tokens.peek();
        if (!tokens.isSymbol("-") && !tokens.isSymbol("+")) {
            return operands.operand();
        }
        tokens.next();
        tokens.enter();
        Expression operand = signed();
        tokens.leave();
        return first.isSymbol("-") ? new Expression.Negate(tokens.since(first), operand) : operand;
    }

    private @Nullable BinaryOperator operatorIn(Map<String, BinaryOperator> operators) {
        Token token = tokens.peek();
        BinaryOperator operator = token.kind() == Kind.SYMBOL ? operators.get(token.text()) : null;
        if (operator != null) {
            tokens.next();
        }
        return operator;
    }

    private Expression binary(BinaryOperator operator, Expression left, Expression right) {
        count();
        return new Expression.Binary(left.spot().to(right.spot()), operator, left, right);
    }

}
