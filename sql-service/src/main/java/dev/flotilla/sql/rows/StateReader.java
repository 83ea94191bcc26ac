package dev.flotilla.sql.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * What {@link StateWriter} wrote.
 */
final class StateReader {

    private final ByteBuffer buffer;

    StateReader(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes);
    }

    long number() {
        return buffer.getLong();
    }

    byte[] bytes() {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return bytes;
    }

    BigDecimal decimal() {
        int scale = buffer.getInt();
        return new BigDecimal(new BigInteger(bytes()), scale);
    }

    @Nullable Object value() {
        byte tag = buffer.get();
        return switch (tag) {
            case StateWriter.NOTHING -> null;
            case StateWriter.LONG -> number();
            case StateWriter.DECIMAL -> decimal();
            case StateWriter.DOUBLE -> Double.longBitsToDouble(number());
            case StateWriter.TEXT -> new String(bytes(), StandardCharsets.UTF_8);
            case StateWriter.TRUE -> true;
            case StateWriter.FALSE -> false;
            case StateWriter.JSON -> {
                byte[] json = bytes();
                yield new JsonSlice(json, 0, json.length);
            }
            default -> throw new IllegalStateException("a store holds the unknown kind of value " + tag);
        };
    }

}
