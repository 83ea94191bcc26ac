package dev.flotilla.sql.types;

import java.util.List;

/**
 * What a value is.
 */
public sealed interface SqlType {

    /**
     * Those without parts. In Java: boolean, long, BigDecimal, double, String, long
     * (microseconds since 1970) and JsonSlice.
     */
    enum Scalar implements SqlType {

        BOOLEAN, BIGINT, DECIMAL, DOUBLE, STRING, TIMESTAMP,

        /**
         * Nobody said; each record's own JSON decides, and is refused where it does not
         * fit.
         */
        ANY

    }

    /** JsonSlice in Java. */
    record ArrayOf(SqlType element) implements SqlType {

        @Override
        public String toString() {
            return "ARRAY<" + element + ">";
        }

    }

    /** JsonSlice in Java. */
    record Struct(List<Field> fields) implements SqlType {

        public Struct {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "STRUCT<" + String.join(", ", fields.stream().map(f -> f.name() + " " + f.type()).toList()) + ">";
        }

    }

    /** One part of a struct. */
    record Field(String name, SqlType type) {
    }

}
