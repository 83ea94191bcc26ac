package dev.flotilla.databridge.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

/**
 * Writes PostgreSQL's binary COPY format, a buffer at a time.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int NULL = -1;

    private final byte[] buffer;

    private int used;

    private final CopyIn target;

    BinaryCopy(CopyIn target, byte[] buffer) {
        this.target = target;
        this.buffer = buffer;
    }

    void begin() throws SQLException {
        raw(SIGNATURE, 0, SIGNATURE.length);
        int32(0);
        int32(0);
    }

    void row(int fields) throws SQLException {
        int16(fields);
    }

    void nothing() throws SQLException {
        int32(NULL);
    }

    void bool(boolean value) throws SQLException {
        int32(1);
        reserve(1);
        buffer[used++] = (byte) (value ? 1 : 0);
    }

    void integer(int value) throws SQLException {
        int32(Integer.BYTES);
        int32(value);
    }

    /** Also a timestamp or the bits of a double. */
    void bigint(long value) throws SQLException {
        int32(Long.BYTES);
        int32((int) (value >>> 32));
        int32((int) value);
    }

    void bytes(byte[] source, int offset, int length) throws SQLException {
        int32(length);
        raw(source, offset, length);
    }

    void jsonb(byte[] source, int offset, int length) throws SQLException {
        int32(length + 1);
        reserve(1);
        buffer[used++] = 1;
        raw(source, offset, length);
    }

    void int16(int value) throws SQLException {
        reserve(Short.BYTES);
        buffer[used++] = (byte) (value >>> 8);
        buffer[used++] = (byte) value;
    }

    void int32(int value) throws SQLException {
        reserve(Integer.BYTES);
        buffer[used++] = (byte) (value >>> 24);
        buffer[used++] = (byte) (value >>> 16);
        buffer[used++] = (byte) (value >>> 8);
        buffer[used++] = (byte) value;
    }

    void end() throws SQLException {
        int16(-1);
        flush();
    }

    private void raw(byte[] source, int offset, int length) throws SQLException {
        if (length > buffer.length - used) {
            flush();
        }
        if (length > buffer.length) {
            target.writeToCopy(source, offset, length);
        }
        else {
            System.arraycopy(source, offset, buffer, used, length);
            used += length;
        }
    }

    private void reserve(int length) throws SQLException {
        if (buffer.length - used < length) {
            flush();
        }
    }

    private void flush() throws SQLException {
        target.writeToCopy(buffer, 0, used);
        used = 0;
    }

}
