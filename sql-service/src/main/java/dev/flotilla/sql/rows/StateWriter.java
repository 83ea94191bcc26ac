package dev.flotilla.sql.rows;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of a group, as bytes.
 */
final class StateWriter {

    static final byte NOTHING = 0;

    static final byte LONG = 1;

    static final byte DECIMAL = 2;

    static final byte DOUBLE = 3;

    static final byte TEXT = 4;

    static final byte TRUE = 5;

    static final byte FALSE = 6;

    static final byte JSON = 7;

    private ByteBuffer buffer = ByteBuffer.allocate(256);

    StateWriter number(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    StateWriter bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    StateWriter decimal(BigDecimal value) {
        room(Integer.BYTES).putInt(value.scale());
        return bytes(value.unscaledValue().toByteArray());
    }

    StateWriter value(@Nullable Object value) {
        return switch (value) {
            case null -> tag(NOTHING);
            case Long number -> tag(LONG).number(number);
            case BigDecimal number -> tag(DECIMAL).decimal(number);
            case Double number -> tag(DOUBLE).number(Double.doubleToLongBits(number));
            case String text -> tag(TEXT).bytes(text.getBytes(StandardCharsets.UTF_8));
            case Boolean truth -> tag(truth ? TRUE : FALSE);
            case JsonSlice json -> tag(JSON).bytes(json.compact().bytes());
            default -> throw new IllegalArgumentException("no value of the language: " + value.getClass());
        };
    }

    static int weight(@Nullable Object value) {
        return value instanceof String text ? 40 + text.length() * 2
                : value instanceof JsonSlice json ? 60 + json.end() - json.start() : 40;
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private StateWriter tag(byte tag) {
        room(1).put(tag);
        return this;
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            buffer = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + more)).put(buffer.flip());
        }
        return buffer;
    }

}
