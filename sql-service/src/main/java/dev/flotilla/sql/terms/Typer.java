package dev.flotilla.sql.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.syntax.BinaryOperator;
import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.ArrayOf;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Gives expressions their meaning. What is wrong becomes a problem and, so that more is
 * found, a NULL of any type.
 */
public sealed class Typer permits GroupTyper {

    static final Term BROKEN = new Term.Constant(null, Scalar.ANY);

    private final Scope scope;

    private final Problems problems;

    private final Conversions conversions;

    private final Calls calls;

    public Typer(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
        this.conversions = new Conversions(problems);
        this.calls = new Calls(problems, conversions);
    }

    protected final Scope scope() {
        return scope;
    }

    protected final Problems problems() {
        return problems;
    }

    /** A meaning that an expression has as a whole here, if any. */
    protected @Nullable Term wholly(Expression expression) {
        return null;
    }

    /** A condition: what is not a truth value is a problem. */
    public final Term truth(Expression expression, String clause) {
        Term term = type(expression);
        if (term.type() != Scalar.BOOLEAN && term.type() != Scalar.ANY) {
            problems.error(expression.spot(), clause + " needs something true or false, this is a " + term.type());
            return BROKEN;
        }
        return conversions.to(term, Scalar.BOOLEAN, expression.spot());
    }

    public final Term type(Expression expression) {
        Term special = wholly(expression);
        if (special != null) {
            return special;
        }
        return switch (expression) {
            case Expression.NumberLiteral number -> Literals.number(number, problems);
            case Expression.StringLiteral string -> new Term.Constant(string.value(), Scalar.STRING);
            case Expression.BooleanLiteral truth -> new Term.Constant(truth.value(), Scalar.BOOLEAN);
            case Expression.NullLiteral _ -> BROKEN;
            case Expression.IntervalLiteral interval -> {
                problems.error(interval.spot(), "an interval is only added to a time or subtracted from one");
                yield BROKEN;
            }
            case Expression.Column column -> {
                Term found = scope.resolve(column, problems);
                yield found == null ? BROKEN : found;
            }
            case Expression.Field field -> member(field);
            case Expression.Index index -> element(index);
            case Expression.Not not -> new Term.Not(truth(not.operand(), "NOT"));
            case Expression.Negate negate -> negation(negate);
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> calls.type(call, call.arguments().stream().map(this::type).toList());
            case Expression.Case choice -> choice(choice);
            case Expression.Cast cast -> conversions.cast(type(cast.operand()), cast.type(), cast.spot());
            case Expression.In in -> in(in);
            case Expression.Between between -> between(between);
            case Expression.Like like -> like(like);
            case Expression.IsNull isNull -> not(isNull.negated(), new Term.IsNull(type(isNull.operand())));
        };
    }

    private static Term not(boolean negated, Term truth) {
        return negated ? new Term.Not(truth) : truth;
    }

    private Term member(Expression.Field field) {
        Term of = type(field.of());
        SqlType type = Members.typeOf(of.type(), field.name(), problems);
        return type == null ? BROKEN : new Term.Member(of, field.name().text(), type);
    }

    private Term element(Expression.Index index) {
        Term of = type(index.of());
        Term position = conversions.to(type(index.index()), Scalar.BIGINT, index.index().spot());
        return switch (of.type()) {
            case ArrayOf array -> new Term.Element(of, position, array.element());
            case Scalar scalar when scalar == Scalar.ANY -> new Term.Element(of, position, Scalar.ANY);
            case SqlType other -> {
                problems.error(index.spot(), "a " + other + " has no elements");
                yield BROKEN;
            }
        };
    }

    private Term negation(Expression.Negate negate) {
        Term operand = type(negate.operand());
        SqlType type = SqlTypes.number(operand.type(), operand.type());
        if (type == null) {
            problems.error(negate.spot(), "a " + operand.type() + " has no negative");
            return BROKEN;
        }
        if (operand instanceof Term.Constant(BigDecimal value, SqlType _)) {
            return new Term.Constant(value.negate(), type);
        }
        return operand instanceof Term.Constant(Long value, SqlType _) ? new Term.Constant(-value, type)
                : new Term.Negation(conversions.to(operand, type, negate.spot()), type);
    }

    private Term binary(Expression.Binary binary) {
        return switch (binary.operator()) {
            case AND -> new Term.And(truth(binary.left(), "AND"), truth(binary.right(), "AND"));
            case OR -> new Term.Or(truth(binary.left(), "OR"), truth(binary.right(), "OR"));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                comparison(binary.operator(), type(binary.left()), type(binary.right()), binary.spot());
            case CONCAT -> new Term.Concat(conversions.text(type(binary.left()), binary.left().spot()),
                    conversions.text(type(binary.right()), binary.right().spot()));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(binary);
        };
    }

    private Term arithmetic(Expression.Binary binary) {
        BinaryOperator operator = binary.operator();
        if (operator == BinaryOperator.ADD && binary.left() instanceof Expression.IntervalLiteral interval) {
            return moved(type(binary.right()), interval, BinaryOperator.ADD, binary.right().spot());
        }
        if (binary.right() instanceof Expression.IntervalLiteral interval
                && (operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT)) {
            return moved(type(binary.left()), interval, operator, binary.left().spot());
        }
        Term left = type(binary.left());
        Term right = type(binary.right());
        if (left.equals(BROKEN) || right.equals(BROKEN)) {
            return BROKEN;
        }
        SqlType type = SqlTypes.number(left.type(), right.type());
        if (type == null) {
            problems.error(binary.spot(),
                    "a " + left.type() + " " + operator.symbol() + " a " + right.type() + " makes no sense",
                    left.type() == Scalar.STRING || right.type() == Scalar.STRING ? "strings are put together with ||"
                            : null);
            return BROKEN;
        }
        SqlType result = operator == BinaryOperator.DIVIDE && type == Scalar.BIGINT ? Scalar.DECIMAL : type;
        return new Term.Arithmetic(operator, conversions.to(left, result, binary.left().spot()),
                conversions.to(right, result, binary.right().spot()), result);
    }

    private Term moved(Term time, Expression.IntervalLiteral interval, BinaryOperator operator, Spot spot) {
        return new Term.Arithmetic(operator, conversions.to(time, Scalar.TIMESTAMP, spot),
                new Term.Constant(interval.value().toNanos() / 1000, Scalar.TIMESTAMP), Scalar.TIMESTAMP);
    }

    private Term comparison(BinaryOperator operator, Term left, Term right, Spot spot) {
        SqlType type = conversions.comparable(left, right, spot);
        return type == null ? BROKEN
                : new Term.Comparison(operator, conversions.to(left, type, spot), conversions.to(right, type, spot));
    }

    private Term choice(Expression.Case choice) {
        Term operand = choice.operand() == null ? null : type(choice.operand());
        List<Term> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        for (Expression.When when : choice.whens()) {
            conditions.add(operand == null ? truth(when.condition(), "WHEN")
                    : comparison(BinaryOperator.EQUAL, operand, type(when.condition()), when.condition().spot()));
            results.add(when.result());
        }
        if (choice.otherwise() != null) {
            results.add(choice.otherwise());
        }
        List<Term> values = conversions.together(results.stream().map(this::type).toList(),
                results.stream().map(Expression::spot).toList());
        List<Term.Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(new Term.Branch(conditions.get(i), values.get(i)));
        }
        return new Term.Choice(branches, choice.otherwise() == null ? null : values.getLast(),
                values.getFirst().type());
    }

    private Term in(Expression.In in) {
        List<Expression> all = new ArrayList<>(List.of(in.operand()));
        all.addAll(in.options());
        List<Term> terms = conversions.together(all.stream().map(this::type).toList(),
                all.stream().map(Expression::spot).toList());
        return not(in.negated(), new Term.In(terms.getFirst(), terms.subList(1, terms.size())));
    }

    private Term between(Expression.Between between) {
        Term operand = type(between.operand());
        return not(between.negated(), new Term.And(
                comparison(BinaryOperator.GREATER_OR_EQUAL, operand, type(between.low()), between.low().spot()),
                comparison(BinaryOperator.LESS_OR_EQUAL, operand, type(between.high()), between.high().spot())));
    }

    private Term like(Expression.Like like) {
        char escape = '\\';
        if (like.escape() != null) {
            if (like.escape() instanceof Expression.StringLiteral literal && literal.value().length() == 1) {
                escape = literal.value().charAt(0);
            }
            else {
                problems.error(like.escape().spot(), "ESCAPE takes a string of one character");
            }
        }
        return not(like.negated(),
                new Term.Like(conversions.to(type(like.operand()), Scalar.STRING, like.operand().spot()),
                        conversions.to(type(like.pattern()), Scalar.STRING, like.pattern().spot()), escape));
    }

}
