package dev.flotilla.sql.terms;

import java.math.BigDecimal;

import dev.flotilla.sql.syntax.Expression.NumberLiteral;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.types.Decimals;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are written.
 */
final class Literals {

    private Literals() {
    }

    static Term number(NumberLiteral literal, Problems problems) {
        String text = literal.text();
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                problems.error(literal.spot(), "this number is beyond what a DOUBLE can hold");
                return Typer.BROKEN;
            }
            return new Term.Constant(value, Scalar.DOUBLE);
        }
        BigDecimal value = text.length() > Decimals.MOST_DIGITS ? null : new BigDecimal(text);
        if (value == null) {
            problems.error(literal.spot(), "a number has at most " + Decimals.MOST_DIGITS + " digits");
            return Typer.BROKEN;
        }
        Long whole = text.indexOf('.') < 0 ? whole(value) : null;
        return whole == null ? new Term.Constant(value, Scalar.DECIMAL) : new Term.Constant(whole, Scalar.BIGINT);
    }

    private static @Nullable Long whole(BigDecimal value) {
        return value.precision() <= 18 ? Long.valueOf(value.longValueExact()) : null;
    }

}
