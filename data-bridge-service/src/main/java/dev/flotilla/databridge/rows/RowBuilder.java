package dev.flotilla.databridge.rows;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Takes the values of one row after the other. Every column is null until it is set.
 */
final class RowBuilder {

    private static final byte[] NOTHING = {};

    private final int columns;

    private final int words;

    private long[] slots;

    private byte[] bytes = new byte[512];

    private int used;

    RowBuilder(int columns) {
        this.columns = columns;
        this.words = (columns + 63) >> 6;
        this.slots = fresh();
    }

    private long[] fresh() {
        long[] empty = new long[columns + words];
        Arrays.fill(empty, columns, columns + words, -1L);
        return empty;
    }

    boolean isSet(int column) {
        return (slots[columns + (column >> 6)] >>> column & 1) == 0;
    }

    void set(int column, long value) {
        slots[column] = value;
        slots[columns + (column >> 6)] &= ~(1L << column);
    }

    void setBytes(int column, byte[] source, int offset, int length) {
        reserve(length);
        System.arraycopy(source, offset, bytes, used, length);
        take(column, length);
    }

    void setBig(int column, BigInteger value) {
        byte[] big = value.toByteArray();
        setBytes(column, big, 0, big.length);
    }

    /**
     * Answers false where the text is none that every store can hold, with a NUL or half
     * of a surrogate pair in it.
     */
    boolean setText(int column, char[] text, int offset, int length) {
        // One char takes three bytes at the most: a surrogate pair is two for four.
        reserve(3 * length);
        int at = used;
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c == 0) {
                return false;
            }
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            }
            else if (!Character.isSurrogate(c)) {
                at = encode(c, at);
            }
            else if (i + 1 < offset + length && Character.isSurrogatePair(c, text[i + 1])) {
                at = encode(Character.toCodePoint(c, text[++i]), at);
            }
            else {
                return false;
            }
        }
        take(column, at - used);
        return true;
    }

    private int encode(int codePoint, int from) {
        int at = from;
        if (codePoint < 0x800) {
            bytes[at++] = (byte) (0xC0 | codePoint >> 6);
        }
        else if (codePoint < 0x10000) {
            bytes[at++] = (byte) (0xE0 | codePoint >> 12);
            bytes[at++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        }
        else {
            bytes[at++] = (byte) (0xF0 | codePoint >> 18);
            bytes[at++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
            bytes[at++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        }
        bytes[at++] = (byte) (0x80 | (codePoint & 0x3F));
        return at;
    }

    private void reserve(int length) {
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(used, length)));
        }
    }

    private void take(int column, int length) {
        set(column, (long) used << 32 | length);
        used += length;
    }

    Row build() {
        return new Row(slots, used == 0 ? NOTHING : Arrays.copyOf(bytes, used), columns);
    }

    void clear() {
        slots = fresh();
        used = 0;
        // One giant must not occupy memory for ever.
        if (bytes.length > 1 << 18) {
            bytes = new byte[512];
        }
    }

}
