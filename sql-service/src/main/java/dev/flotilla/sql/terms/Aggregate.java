package dev.flotilla.sql.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is made of all rows of a group.
 *
 * @param argument null for {@code COUNT(*)}
 * @param written the argument as it stands in the query
 */
public record Aggregate(Function function, @Nullable Term argument, SqlType type, String written) {

    public static boolean isOne(Expression.Call call) {
        return Function.of(call) != null;
    }

    /** Which it is. */
    public enum Function {

        COUNT, COUNT_DISTINCT, SUM, AVG, MIN, MAX, FIRST, LAST;

        private boolean isNamed(String name) {
            return name.equals(name()) || ((this == FIRST || this == LAST) && name.equals(name() + "_VALUE"));
        }

        static List<String> names() {
            return Stream.concat(Arrays.stream(values()).map(Function::name), Stream.of("FIRST_VALUE", "LAST_VALUE"))
                .toList();
        }

        static @Nullable Function of(Expression.Call call) {
            String name = call.function().text().toUpperCase(Locale.ROOT);
            for (Function function : values()) {
                if (function.isNamed(name)) {
                    return function == COUNT && call.distinct() ? COUNT_DISTINCT : function;
                }
            }
            return null;
        }

        /** Null where it does not take values of that type. */
        @Nullable SqlType result(SqlType argument) {
            return switch (this) {
                case COUNT, COUNT_DISTINCT -> Scalar.BIGINT;
                // A sum of many is soon more than 64 bits.
                case SUM, AVG -> argument == Scalar.DOUBLE ? Scalar.DOUBLE
                        : SqlTypes.number(argument, argument) == null ? null : Scalar.DECIMAL;
                case MIN, MAX -> argument == Scalar.ANY ? Scalar.DECIMAL
                        : argument instanceof Scalar && argument != Scalar.BOOLEAN ? argument : null;
                case FIRST, LAST -> argument;
            };
        }

        /** The type in which it takes its values. */
        SqlType accepts(SqlType argument, SqlType result) {
            return this == SUM || this == AVG || this == MIN || this == MAX ? result : argument;
        }

    }

}
