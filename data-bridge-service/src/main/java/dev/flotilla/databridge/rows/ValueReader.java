package dev.flotilla.databridge.rows;

import java.util.List;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One value of the document into one column. Nothing is converted that would not come out
 * the same: the text "12" is no number, 1.5 is no whole one.
 */
final class ValueReader {

    private static final long MICROS_PER_MILLI = 1_000;

    private final RowBuilder row;

    ValueReader(RowBuilder row) {
        this.row = row;
    }

    static boolean isJson(Column column) {
        return column.type() instanceof ColumnType.Json;
    }

    /**
     * Where the value begins in the document, if a column keeps it as it stands, or -1.
     */
    long startOf(JsonParser parser, int[] wanted, List<Column> columns) {
        for (int column : wanted) {
            if (isJson(columns.get(column))) {
                return parser.currentTokenLocation().getByteOffset();
            }
        }
        return -1;
    }

    /** A complaint that continues "column … at …", or null where there is none. */
    @Nullable String take(int column, ColumnType type, JsonParser parser, JsonToken token) {
        return switch (type) {
            case ColumnType.Text _ -> text(column, parser, token);
            case ColumnType.Whole _ -> whole(column, parser, token);
            case ColumnType.Decimal decimal -> decimal(column, decimal, parser, token);
            case ColumnType.Flag _ -> flag(column, token);
            case ColumnType.Timestamp _ -> timestamp(column, parser, token);
            case ColumnType.Floating _ -> floating(column, parser, token);
            // Kept whole, when its end is known.
            case ColumnType.Json _ -> null;
        };
    }

    private @Nullable String text(int column, JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            return wrong("a string", token);
        }
        boolean isTaken = row.setText(column, parser.getStringCharacters(), parser.getStringOffset(),
                parser.getStringLength());
        return isTaken ? null
                : "has a NUL character or half of a surrogate pair in it, which no database holds as text";
    }

    private @Nullable String whole(int column, JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            return wrong("a whole number", token);
        }
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return "is beyond the 64 bits of a long";
        }
        row.set(column, parser.getLongValue());
        return null;
    }

    private @Nullable String decimal(int column, ColumnType.Decimal type, JsonParser parser, JsonToken token) {
        // Senders who care write decimals as text, since many readers make doubles of
        // numbers.
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            return wrong("a number, or a string with one", token);
        }
        return switch (DecimalText.read(parser.getStringCharacters(), parser.getStringOffset(),
                parser.getStringLength(), type)) {
            case DecimalText.Small(long unscaled) -> {
                row.set(column, unscaled);
                yield null;
            }
            case DecimalText.Big big -> {
                row.setBig(column, big.unscaled());
                yield null;
            }
            case DecimalText.Refused(String complaint) -> complaint;
        };
    }

    private @Nullable String flag(int column, JsonToken token) {
        if (!token.isBoolean()) {
            return wrong("true or false", token);
        }
        row.set(column, token == JsonToken.VALUE_TRUE ? 1 : 0);
        return null;
    }

    private @Nullable String timestamp(int column, JsonParser parser, JsonToken token) {
        long micros;
        if (token == JsonToken.VALUE_STRING) {
            micros = TimestampText.micros(parser.getStringCharacters(), parser.getStringOffset(),
                    parser.getStringLength());
            if (micros == TimestampText.NONE) {
                return "is not a moment as 2026-01-31T12:00:00.123456Z or with an offset as +01:00,"
                        + " of the years 0001 to 9999";
            }
        }
        else if (token == JsonToken.VALUE_NUMBER_INT) {
            if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    || !TimestampText.isMillisWithin(parser.getLongValue())) {
                return "is beyond the milliseconds of the years 0001 to 9999";
            }
            micros = parser.getLongValue() * MICROS_PER_MILLI;
        }
        else {
            return wrong("a timestamp as text or in whole milliseconds since 1970", token);
        }
        row.set(column, micros);
        return null;
    }

    private @Nullable String floating(int column, JsonParser parser, JsonToken token) {
        if (!token.isNumeric()) {
            return wrong("a number", token);
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            return "is beyond a double";
        }
        row.set(column, Double.doubleToRawLongBits(value));
        return null;
    }

    private static String wrong(String wanted, JsonToken token) {
        String found = switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL ->
                "something else";
        };
        return "is " + found + ", but has to be " + wanted;
    }

}
