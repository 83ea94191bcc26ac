package dev.flotilla.sql.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.flotilla.sql.json.JsonReader;
import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Decimals;
import dev.flotilla.sql.types.Timestamps;

/**
 * CAST, from each type to each other.
 */
public final class Casts {

    /** Without what only Java takes for a number: NaN, 0x1p3, 1d. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Casts() {
    }

    public static boolean toBoolean(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRecord("CAST to BOOLEAN: the text is neither true nor false");
        };
    }

    public static boolean toBoolean(JsonSlice any) {
        return isText(any) ? toBoolean(text(any)) : JsonReader.toBoolean(any.bytes(), any.start(), any.end(), "CAST");
    }

    public static long toLong(String text) {
        return toLong(toDecimal(text));
    }

    public static long toLong(BigDecimal number) {
        try {
            return number.setScale(0, RoundingMode.DOWN).longValueExact();
        }
        catch (ArithmeticException ex) {
            throw new BadRecord("CAST to BIGINT: the number has more than 64 bits");
        }
    }

    public static long toLong(double number) {
        if (!(number >= -0x1p63 && number < 0x1p63)) {
            throw new BadRecord("CAST to BIGINT: the number has more than 64 bits");
        }
        return (long) number;
    }

    public static long toLong(JsonSlice any) {
        return toLong(toDecimal(any));
    }

    public static BigDecimal toDecimal(String text) {
        return Decimals.parse(text.strip(), "CAST: the text");
    }

    public static BigDecimal toDecimal(long number) {
        return BigDecimal.valueOf(number);
    }

    public static BigDecimal toDecimal(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new BadRecord("CAST to DECIMAL: the DOUBLE is " + number);
        }
        return Decimals.checked(BigDecimal.valueOf(number));
    }

    public static BigDecimal toDecimal(JsonSlice any) {
        return isText(any) ? toDecimal(text(any)) : JsonReader.toDecimal(any.bytes(), any.start(), any.end(), "CAST");
    }

    public static double toDouble(String text) {
        String number = text.strip();
        if (!NUMBER.matcher(number).matches()) {
            throw new BadRecord("CAST to DOUBLE: the text is not a number");
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw new BadRecord("CAST to DOUBLE: the number is beyond what a DOUBLE can hold");
        }
        return value;
    }

    public static double toDouble(long number) {
        return number;
    }

    public static double toDouble(BigDecimal number) {
        return number.doubleValue();
    }

    public static double toDouble(JsonSlice any) {
        return isText(any) ? toDouble(text(any)) : JsonReader.toDouble(any.bytes(), any.start(), any.end(), "CAST");
    }

    public static long toTimestamp(String text) {
        return Timestamps.parse(text.strip(), "CAST: the text");
    }

    public static long toTimestamp(long millis) {
        return Timestamps.ofMillis(BigDecimal.valueOf(millis), "CAST: the number");
    }

    public static long toTimestamp(JsonSlice any) {
        return JsonReader.toTimestamp(any.bytes(), any.start(), any.end(), "CAST");
    }

    /** Of a time. */
    public static long toMillis(long timestamp) {
        return Timestamps.toMillis(timestamp);
    }

    public static String toText(boolean value) {
        return String.valueOf(value);
    }

    public static String toText(long value) {
        return Long.toString(value);
    }

    public static String toText(BigDecimal value) {
        return Decimals.text(value);
    }

    public static String toText(double value) {
        return Double.toString(value);
    }

    public static String toText(JsonSlice any) {
        return isText(any) ? text(any) : any.toString();
    }

    public static String timestampToText(long timestamp) {
        return Timestamps.text(timestamp);
    }

    public static String keyText(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    private static boolean isText(JsonSlice any) {
        return any.bytes()[any.start()] == '"';
    }

    private static String text(JsonSlice any) {
        return JsonReader.toText(any.bytes(), any.start(), any.end(), "CAST");
    }

}
