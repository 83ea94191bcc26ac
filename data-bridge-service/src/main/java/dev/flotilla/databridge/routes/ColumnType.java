package dev.flotilla.databridge.routes;

/**
 * What a column holds, the same in every store.
 */
public sealed interface ColumnType {

    /** As a person writes it in a route. */
    String notation();

    /** Text that every store can hold: valid Unicode without NUL. */
    record Text() implements ColumnType {

        @Override
        public String notation() {
            return "string";
        }

    }

    /** A whole number of 64 bits. */
    record Whole() implements ColumnType {

        @Override
        public String notation() {
            return "long";
        }

    }

    /**
     * An exact number of at most {@code precision} digits, {@code scale} of them
     * fractional.
     */
    record Decimal(int precision, int scale) implements ColumnType {

        public static final int MAX_PRECISION = 38;

        /** Up to this precision, the unscaled value of every number is a {@code long}. */
        public static final int MAX_LONG_PRECISION = 18;

        @Override
        public String notation() {
            return "decimal(" + precision + "," + scale + ")";
        }

        public boolean isLong() {
            return precision <= MAX_LONG_PRECISION;
        }

    }

    record Flag() implements ColumnType {

        @Override
        public String notation() {
            return "boolean";
        }

    }

    /**
     * A moment of the years 0001 to 9999, to the microsecond; finer digits are cut off.
     */
    record Timestamp() implements ColumnType {

        @Override
        public String notation() {
            return "timestamp";
        }

    }

    /** A part of the document, as it stands there. */
    record Json() implements ColumnType {

        @Override
        public String notation() {
            return "json";
        }

    }

    record Floating() implements ColumnType {

        @Override
        public String notation() {
            return "double";
        }

    }

}
