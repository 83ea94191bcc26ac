package dev.flotilla.bench.floor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One column of a block in ClickHouse's Native format.
 */
final class ColumnBuffer {

    private final byte[] heading;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);

    ColumnBuffer(String name, String type) {
        text(name);
        text(type);
        this.heading = Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Without a heading: what comes before a nullable column's values. */
    ColumnBuffer() {
        this.heading = new byte[0];
    }

    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        bytes(encoded, 0, encoded.length);
    }

    void bytes(byte[] source, int from, int length) {
        varint(length);
        room(length).put(source, from, length);
    }

    void varint(long value) {
        room(Long.BYTES + 2);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    void int64(long value) {
        room(Long.BYTES).putLong(value);
    }

    void int32(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void int8(int value) {
        room(1).put((byte) value);
    }

    byte[] array() {
        return bytes.array();
    }

    int length() {
        return bytes.position();
    }

    void clear() {
        bytes.clear().put(heading);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            int used = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * (used + wanted)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(used);
        }
        return bytes;
    }

}
