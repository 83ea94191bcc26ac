package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Numbers and strings as ClickHouse lays them out, through a buffer whose size bounds
 * what an insert occupies beside its rows.
 */
final class NativeOutput {

    private static final int BUFFER = 64 * 1024;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;

    private final byte[] buffer = new byte[BUFFER];

    private int used;

    NativeOutput(OutputStream out) {
        this.out = out;
    }

    void int8(int value) throws IOException {
        reserve(1);
        buffer[used++] = (byte) value;
    }

    void int32(int value) throws IOException {
        reserve(Integer.BYTES);
        INT.set(buffer, used, value);
        used += Integer.BYTES;
    }

    void int64(long value) throws IOException {
        reserve(Long.BYTES);
        LONG.set(buffer, used, value);
        used += Long.BYTES;
    }

    /** Takes a number's bytes from the most significant one on, and none for zero. */
    void int128(byte[] bigEndian, int offset, int length) throws IOException {
        reserve(16);
        byte sign = (byte) (length > 0 && bigEndian[offset] < 0 ? -1 : 0);
        for (int i = 0; i < 16; i++) {
            buffer[used++] = i < length ? bigEndian[offset + length - 1 - i] : sign;
        }
    }

    void varint(long value) throws IOException {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[used++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        buffer[used++] = (byte) rest;
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        text(bytes, 0, bytes.length);
    }

    void text(byte[] bytes, int offset, int length) throws IOException {
        varint(length);
        if (length > BUFFER) {
            flush();
            out.write(bytes, offset, length);
            return;
        }
        reserve(length);
        System.arraycopy(bytes, offset, buffer, used, length);
        used += length;
    }

    private void reserve(int length) throws IOException {
        if (BUFFER - used < length) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

}
