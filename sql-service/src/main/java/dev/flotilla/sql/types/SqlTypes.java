package dev.flotilla.sql.types;

import java.util.EnumSet;
import java.util.Set;

import dev.flotilla.sql.types.SqlType.ArrayOf;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * How types go together.
 */
public final class SqlTypes {

    private static final Set<Scalar> NUMBERS = EnumSet.of(Scalar.BIGINT, Scalar.DECIMAL, Scalar.DOUBLE);

    private SqlTypes() {
    }

    public static boolean isNumber(SqlType type) {
        return type instanceof Scalar scalar && NUMBERS.contains(scalar);
    }

    /** Whether a value of the one is a value of the other, once converted. */
    public static boolean fits(SqlType from, SqlType to) {
        return from.equals(to) || from == Scalar.ANY || to == Scalar.ANY
                || (from instanceof ArrayOf && to instanceof ArrayOf array && array.element() == Scalar.ANY)
                || (isNumber(from) && isNumber(to) && ((Scalar) from).compareTo((Scalar) to) <= 0);
    }

    /**
     * The type that values of both become when they meet, or null where they do not go
     * together.
     */
    public static @Nullable SqlType common(SqlType left, SqlType right) {
        if (left.equals(right)) {
            return left;
        }
        if (left == Scalar.ANY || right == Scalar.ANY) {
            SqlType known = left == Scalar.ANY ? right : left;
            // What is in the record may have a fraction.
            return known == Scalar.BIGINT ? Scalar.DECIMAL : known;
        }
        if (isNumber(left) && isNumber(right)) {
            return ((Scalar) left).compareTo((Scalar) right) > 0 ? left : right;
        }
        return null;
    }

    /** The type in which numbers of both are computed with. */
    public static @Nullable SqlType number(SqlType left, SqlType right) {
        SqlType common = common(left, right);
        return common == Scalar.ANY ? Scalar.DECIMAL : common != null && isNumber(common) ? common : null;
    }

}
