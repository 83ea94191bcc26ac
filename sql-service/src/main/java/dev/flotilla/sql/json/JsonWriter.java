package dev.flotilla.sql.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Decimals;
import dev.flotilla.sql.types.Timestamps;

/**
 * JSON text under way, in one buffer that is used again and again. Of one thread.
 */
public final class JsonWriter {

    /** More than Kafka takes by default, many times. */
    private static final int LARGEST = 16 << 20;

    /** A buffer that one large record made is not kept for all the small ones. */
    private static final int KEPT = 1 << 20;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[1024];

    private int size;

    public void clear() {
        size = 0;
        if (buffer.length > KEPT) {
            buffer = new byte[KEPT];
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    public JsonWriter raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    public JsonWriter raw(byte[] json, int start, int end) {
        int length = end - start;
        room(length);
        System.arraycopy(json, start, buffer, size, length);
        size += length;
        return this;
    }

    public JsonWriter value(boolean value) {
        return ascii(value ? "true" : "false");
    }

    public JsonWriter value(long value) {
        return ascii(Long.toString(value));
    }

    public JsonWriter value(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new BadRecord("a result is " + value + ", which JSON has no number for");
        }
        return ascii(Double.toString(value));
    }

    public JsonWriter value(BigDecimal value) {
        return ascii(Decimals.text(value));
    }

    public JsonWriter value(String value) {
        room(value.length() * 3 + 2);
        buffer[size++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                plain(c);
            }
            else {
                // Characters of two halves are left to the library.
                text(value.substring(i));
                break;
            }
        }
        room(1);
        buffer[size++] = '"';
        return this;
    }

    public JsonWriter value(JsonSlice value) {
        return raw(value.bytes(), value.start(), value.end());
    }

    /** Microseconds since 1970, as an ISO-8601 string. */
    public JsonWriter timestamp(long micros) {
        return value(Timestamps.text(micros));
    }

    public JsonWriter nothing() {
        return ascii("null");
    }

    public JsonWriter character(char character) {
        room(1);
        buffer[size++] = (byte) character;
        return this;
    }

    private void text(String rest) {
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            if (b < 0) {
                room(1);
                buffer[size++] = b;
            }
            else {
                plain((char) b);
            }
        }
    }

    private void plain(char c) {
        room(6);
        if (c == '"' || c == '\\') {
            buffer[size++] = '\\';
            buffer[size++] = (byte) c;
        }
        else if (c >= ' ') {
            buffer[size++] = (byte) c;
        }
        else {
            buffer[size++] = '\\';
            int shortForm = "\b\f\n\r\t".indexOf(c);
            if (shortForm >= 0) {
                buffer[size++] = (byte) "bfnrt".charAt(shortForm);
            }
            else {
                buffer[size++] = 'u';
                buffer[size++] = '0';
                buffer[size++] = '0';
                buffer[size++] = HEX[c >> 4];
                buffer[size++] = HEX[c & 15];
            }
        }
    }

    private JsonWriter ascii(String text) {
        int length = text.length();
        room(length);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, buffer, size, length);
        size += length;
        return this;
    }

    private void room(int more) {
        if (more > buffer.length - size) {
            if (more > LARGEST - size) {
                throw new BadRecord("the result is larger than " + (LARGEST >> 20) + " MiB");
            }
            buffer = Arrays.copyOf(buffer, Math.min(LARGEST, Math.max(size + more, buffer.length * 2)));
        }
    }

}
