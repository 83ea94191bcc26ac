package dev.flotilla.sql.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Decimals;
import dev.flotilla.sql.types.Timestamps;

/**
 * Values out of JSON text that was skipped before, so it is known to be well-formed. The
 * name is the column's, for the reason why a value is refused.
 */
public final class JsonReader {

    private static final int MOST_DIGITS_IN_A_LONG = 18;

    private JsonReader() {
    }

    public static boolean toBoolean(byte[] json, int start, int end, String name) {
        return switch (json[start]) {
            case 't' -> true;
            case 'f' -> false;
            default -> throw refused(json, start, name, "true or false");
        };
    }

    public static long toLong(byte[] json, int start, int end, String name) {
        requireNumber(json, start, name);
        int at = json[start] == '-' ? start + 1 : start;
        if (end - at <= MOST_DIGITS_IN_A_LONG) {
            long value = 0;
            for (; at < end; at++) {
                if (json[at] < '0' || json[at] > '9') {
                    return toLongSlowly(json, start, end, name);
                }
                value = value * 10 + (json[at] - '0');
            }
            return json[start] == '-' ? -value : value;
        }
        return toLongSlowly(json, start, end, name);
    }

    private static long toLongSlowly(byte[] json, int start, int end, String name) {
        try {
            return toDecimal(json, start, end, name).longValueExact();
        }
        catch (ArithmeticException ex) {
            throw new BadRecord(name + " is a number with a fraction or of more than 64 bits, a BIGINT is needed");
        }
    }

    public static double toDouble(byte[] json, int start, int end, String name) {
        requireNumber(json, start, name);
        double value = Double.parseDouble(ascii(json, start, end));
        if (Double.isInfinite(value)) {
            throw new BadRecord(name + " is beyond what a DOUBLE can hold");
        }
        return value;
    }

    public static BigDecimal toDecimal(byte[] json, int start, int end, String name) {
        requireNumber(json, start, name);
        boolean negative = json[start] == '-';
        int at = negative ? start + 1 : start;
        if (end - at > MOST_DIGITS_IN_A_LONG) {
            return toDecimalSlowly(json, start, end, name);
        }
        long unscaled = 0;
        int scale = 0;
        boolean behindPoint = false;
        for (; at < end; at++) {
            byte b = json[at];
            if (b >= '0' && b <= '9') {
                unscaled = unscaled * 10 + (b - '0');
                if (behindPoint) {
                    scale++;
                }
            }
            else if (b == '.') {
                behindPoint = true;
            }
            else {
                return toDecimalSlowly(json, start, end, name);
            }
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }

    private static BigDecimal toDecimalSlowly(byte[] json, int start, int end, String name) {
        return Decimals.parse(ascii(json, start, end), name);
    }

    public static String toText(byte[] json, int start, int end, String name) {
        if (json[start] != '"') {
            throw refused(json, start, name, "a string");
        }
        return JsonText.text(json, start + 1, end - 1);
    }

    /** Microseconds since 1970. */
    public static long toTimestamp(byte[] json, int start, int end, String name) {
        if (json[start] == '"') {
            return Timestamps.parse(JsonText.text(json, start + 1, end - 1), name);
        }
        if (!isNumber(json, start)) {
            throw refused(json, start, name, "a time: an ISO-8601 string or milliseconds since 1970");
        }
        return Timestamps.ofMillis(toDecimal(json, start, end, name), name);
    }

    /**
     * What any value is as text: of a string its characters, of anything else its JSON.
     */
    public static String anyToText(byte[] json, int start, int end) {
        return json[start] == '"' ? JsonText.text(json, start + 1, end - 1)
                : isNumber(json, start) ? Decimals.canonical(toDecimal(json, start, end, "the value"))
                        : new String(json, start, end - start, StandardCharsets.UTF_8);
    }

    public static boolean isNumber(byte[] json, int start) {
        return json[start] == '-' || (json[start] >= '0' && json[start] <= '9');
    }

    public static void requireNumber(byte[] json, int start, String name) {
        if (!isNumber(json, start)) {
            throw refused(json, start, name, "a number");
        }
    }

    public static JsonSlice toArray(byte[] json, int start, int end, String name) {
        if (json[start] != '[') {
            throw refused(json, start, name, "an array");
        }
        return new JsonSlice(json, start, end);
    }

    public static JsonSlice toObject(byte[] json, int start, int end, String name) {
        if (json[start] != '{') {
            throw refused(json, start, name, "an object");
        }
        return new JsonSlice(json, start, end);
    }

    /** Whether a value may be handed on as one of the type. */
    public static void requireTime(byte[] json, int start, String name) {
        if (json[start] != '"' && !isNumber(json, start)) {
            throw refused(json, start, name, "a time");
        }
    }

    public static void requireText(byte[] json, int start, String name) {
        if (json[start] != '"') {
            throw refused(json, start, name, "a string");
        }
    }

    /** What kind of value it is, for people. */
    public static String kind(byte[] json, int start) {
        return switch (json[start]) {
            case '"' -> "a string";
            case '{' -> "an object";
            case '[' -> "an array";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            default -> "a number";
        };
    }

    private static BadRecord refused(byte[] json, int start, String name, String wanted) {
        return new BadRecord(name + " is " + kind(json, start) + ", " + wanted + " is needed");
    }

    private static String ascii(byte[] json, int start, int end) {
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

}
