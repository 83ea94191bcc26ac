package dev.flotilla.sql.rows;

import dev.flotilla.sql.json.JsonReader;
import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Decimals;

/**
 * Of two values that are only known when they are there.
 */
public final class AnyComparison {

    private AnyComparison() {
    }

    /** Values of different kinds are not equal. */
    public static boolean equal(JsonSlice left, JsonSlice right) {
        String kind = kind(left);
        if (!kind.equals(kind(right))) {
            return false;
        }
        return switch (kind) {
            case "a number" -> number(left).compareTo(number(right)) == 0;
            case "a string" -> text(left).equals(text(right));
            default -> left.equals(right);
        };
    }

    /** Equal for those that are equal. */
    static Object identity(JsonSlice value) {
        return switch (kind(value)) {
            case "a number" -> Decimals.shortened(number(value));
            case "a string" -> text(value);
            default -> value.compact();
        };
    }

    public static int compare(JsonSlice left, JsonSlice right) {
        String kind = kind(left);
        if (!kind.equals(kind(right))) {
            throw new BadRecord(kind + " and " + kind(right) + " are not comparable");
        }
        return switch (kind) {
            case "a number" -> number(left).compareTo(number(right));
            case "a string" -> text(left).compareTo(text(right));
            default -> throw new BadRecord(kind + " is neither less nor greater than another");
        };
    }

    private static String kind(JsonSlice value) {
        return JsonReader.kind(value.bytes(), value.start());
    }

    private static java.math.BigDecimal number(JsonSlice value) {
        return JsonReader.toDecimal(value.bytes(), value.start(), value.end(), "the value");
    }

    private static String text(JsonSlice value) {
        return JsonReader.toText(value.bytes(), value.start(), value.end(), "the value");
    }

}
