package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.List;

import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value, as it is written.
 */
public sealed interface Expression {

    Spot spot();

    /** The digits as they stand, since {@code 1.10} is exact. */
    record NumberLiteral(Spot spot, String text) implements Expression {
    }

    record StringLiteral(Spot spot, String value) implements Expression {
    }

    record BooleanLiteral(Spot spot, boolean value) implements Expression {
    }

    record NullLiteral(Spot spot) implements Expression {
    }

    record IntervalLiteral(Spot spot, Duration value) implements Expression {
    }

    /**
     * Names with dots between: which is a relation, a column or a field is not known yet.
     */
    record Column(Spot spot, List<Name> parts) implements Expression {

        public Column {
            parts = List.copyOf(parts);
        }

    }

    /** A field of what is not a plain name, as in {@code items[0].sku}. */
    record Field(Spot spot, Expression of, Name name) implements Expression {
    }

    record Index(Spot spot, Expression of, Expression index) implements Expression {
    }

    record Not(Spot spot, Expression operand) implements Expression {
    }

    record Negate(Spot spot, Expression operand) implements Expression {
    }

    record Binary(Spot spot, BinaryOperator operator, Expression left, Expression right) implements Expression {
    }

    /**
     * A function or an aggregate.
     *
     * @param star whether it is {@code COUNT(*)}
     */
    record Call(Spot spot, Name function, List<Expression> arguments, boolean distinct,
            boolean star) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

    }

    record Case(Spot spot, @Nullable Expression operand, List<When> whens,
            @Nullable Expression otherwise) implements Expression {

        public Case {
            whens = List.copyOf(whens);
        }

    }

    /** One branch of a case. */
    record When(Expression condition, Expression result) {
    }

    record Cast(Spot spot, Expression operand, SqlType type) implements Expression {
    }

    record In(Spot spot, Expression operand, List<Expression> options, boolean negated) implements Expression {

        public In {
            options = List.copyOf(options);
        }

    }

    record Between(Spot spot, Expression operand, Expression low, Expression high,
            boolean negated) implements Expression {
    }

    record Like(Spot spot, Expression operand, Expression pattern, @Nullable Expression escape,
            boolean negated) implements Expression {
    }

    record IsNull(Spot spot, Expression operand, boolean negated) implements Expression {
    }

}
