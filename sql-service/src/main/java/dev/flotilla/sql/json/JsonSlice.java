package dev.flotilla.sql.json;

import java.nio.charset.StandardCharsets;

/**
 * A value as JSON text, where it lies.
 */
public record JsonSlice(byte[] bytes, int start, int end) {

    @Override
    public String toString() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

}
