package dev.flotilla.sql.rows;

import java.math.BigDecimal;

import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.json.JsonWriter;

/**
 * Values of known types for functions that take any.
 */
public final class AnyValues {

    private AnyValues() {
    }

    public static JsonSlice of(boolean value) {
        return slice(new JsonWriter().value(value));
    }

    public static JsonSlice of(long value) {
        return slice(new JsonWriter().value(value));
    }

    public static JsonSlice of(double value) {
        return slice(new JsonWriter().value(value));
    }

    public static JsonSlice of(BigDecimal value) {
        return slice(new JsonWriter().value(value));
    }

    public static JsonSlice of(String value) {
        return slice(new JsonWriter().value(value));
    }

    public static JsonSlice ofTime(long micros) {
        return slice(new JsonWriter().timestamp(micros));
    }

    private static JsonSlice slice(JsonWriter written) {
        byte[] json = written.toBytes();
        return new JsonSlice(json, 0, json.length);
    }

}
