package dev.flotilla.sql.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

        COUNT("COUNT"), COUNT_DISTINCT("COUNT_DISTINCT"), SUM("SUM"), AVG("AVG"), MIN("MIN"), MAX("MAX"),
        FIRST("FIRST_VALUE", "FIRST"), LAST("LAST_VALUE", "LAST");

        private final List<String> names;

        Function(String... names) {
            this.names = List.of(names);
        }

        static List<String> names() {
            return Arrays.stream(values()).flatMap(function -> function.names.stream()).toList();
        }

        static @Nullable Function of(Expression.Call call) {
            String name = call.function().text().toUpperCase(Locale.ROOT);
            for (Function function : values()) {
                if (function.names.contains(name)) {
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
