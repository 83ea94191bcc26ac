package dev.flotilla.sql.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A value as JSON text, where it lies. Two with the same text are equal.
 */
public final class JsonSlice {

    private final byte[] bytes;

    private final int start;

    private final int end;

    public JsonSlice(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Without the record around it, which would be kept in memory with it. */
    public JsonSlice compact() {
        return bytes.length == end - start ? this
                : new JsonSlice(Arrays.copyOfRange(bytes, start, end), 0, end - start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonSlice that && Arrays.equals(bytes, start, end, that.bytes, that.start, that.end);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

}
