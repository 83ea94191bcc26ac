package dev.flotilla.bench.floor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format.
 */
final class CopyBuffer {

    private static final byte[] HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0,
            0, 0, 0, 0 };

    private static final int ABSENT = -1;

    // PostgreSQL counts from 2000 on.
    private static final long EPOCH = 946_684_800_000_000L;

    private static final byte JSONB_VERSION = 1;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 20).put(HEADER);

    void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
    }

    void text(@Nullable String value) {
        if (value == null) {
            absent();
            return;
        }
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
    }

    void bigint(@Nullable Long value) {
        if (value == null) {
            absent();
            return;
        }
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    void integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    void timestamp(long micros) {
        bigint(micros - EPOCH);
    }

    void jsonb(byte[] source, int from, int length) {
        room(Integer.BYTES + 1 + length).putInt(length + 1).put(JSONB_VERSION).put(source, from, length);
    }

    private void absent() {
        room(Integer.BYTES).putInt(ABSENT);
    }

    byte[] array() {
        return bytes.array();
    }

    int length() {
        return bytes.position();
    }

    void end() {
        room(Short.BYTES).putShort((short) ABSENT);
    }

    void clear() {
        bytes.clear().put(HEADER);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            int used = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * (used + wanted))).position(used);
        }
        return bytes;
    }

}
