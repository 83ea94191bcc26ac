package dev.flotilla.databridge.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The values of one record, by the order of its route's columns. Two arrays hold them
 * all, since rows are made and forgotten faster than anything else here.
 */
public final class Row {

    private final long[] slots;

    private final byte[] bytes;

    private final int columns;

    // After the slots of the columns come words in which the bit of a null column is set.
    Row(long[] slots, byte[] bytes, int columns) {
        this.slots = slots;
        this.bytes = bytes;
        this.columns = columns;
    }

    /** A record without a value, where the route says to pass over those. */
    public boolean isTombstone() {
        return columns == 0;
    }

    static Row tombstone() {
        return new Row(new long[0], new byte[0], 0);
    }

    public boolean isNull(int column) {
        return (slots[columns + (column >> 6)] >>> column & 1) != 0;
    }

    /**
     * A whole number; a timestamp as microseconds since 1970; a boolean as 0 or 1; the
     * unscaled value of a decimal that {@code isLong()}.
     */
    public long longAt(int column) {
        return slots[column];
    }

    public double doubleAt(int column) {
        return Double.longBitsToDouble(slots[column]);
    }

    /** The unscaled value of a decimal that is not {@code isLong()}. */
    public BigInteger bigAt(int column) {
        return new BigInteger(bytes, offsetAt(column), lengthAt(column));
    }

    /** A decimal of any precision. */
    public BigDecimal decimalAt(int column, boolean isLong, int scale) {
        return isLong ? BigDecimal.valueOf(longAt(column), scale) : new BigDecimal(bigAt(column), scale);
    }

    /**
     * Holds the UTF-8 of every string and json, from {@link #offsetAt} for
     * {@link #lengthAt}. Not to be changed.
     */
    public byte[] bytes() {
        return bytes;
    }

    public int offsetAt(int column) {
        return (int) (slots[column] >>> 32);
    }

    public int lengthAt(int column) {
        return (int) slots[column];
    }

    public String textAt(int column) {
        return new String(bytes, offsetAt(column), lengthAt(column), StandardCharsets.UTF_8);
    }

}
