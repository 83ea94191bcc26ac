package dev.flotilla.sql.oracle;

import java.math.BigDecimal;
import java.util.Locale;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type as those of another. An ANY, an array and a struct are their trees.
 */
final class Values {

    private Values() {
    }

    /** A value where one of the type is needed. */
    static @Nullable Object read(@Nullable Json json, SqlType type) {
        if (json == null || json instanceof Json.Nothing) {
            return null;
        }
        return switch (type) {
            case SqlType.ArrayOf _ when json instanceof Json.Array -> json;
            case SqlType.Struct _ when json instanceof Json.Struct -> json;
            case SqlType.ArrayOf _, SqlType.Struct _ -> throw refused(json, type);
            case Scalar scalar -> read(json, scalar);
        };
    }

    private static Object read(Json json, Scalar type) {
        if (type == Scalar.ANY) {
            return json;
        }
        return switch (json) {
            case Json.Truth truth when type == Scalar.BOOLEAN -> truth.value();
            case Json.Text text when type == Scalar.STRING -> text.value();
            case Json.Text text when type == Scalar.TIMESTAMP -> Times.parse(text.value());
            case Json.Num number when type == Scalar.DOUBLE -> Numbers.real(number.raw());
            case Json.Num number when type == Scalar.DECIMAL -> Numbers.decimal(number.raw());
            case Json.Num number when type == Scalar.BIGINT -> Numbers.whole(Numbers.decimal(number.raw()));
            case Json.Num number when type == Scalar.TIMESTAMP -> Times.ofMillis(Numbers.decimal(number.raw()));
            default -> throw refused(json, type);
        };
    }

    /** Looks at a column that is only handed on. */
    static void look(Json json, SqlType type) {
        if (type == Scalar.DECIMAL || type == Scalar.DOUBLE) {
            if (!(json instanceof Json.Num)) {
                throw refused(json, type);
            }
        }
        else if (type == Scalar.TIMESTAMP) {
            if (!(json instanceof Json.Num || json instanceof Json.Text)) {
                throw refused(json, type);
            }
        }
        else {
            read(json, type);
        }
    }

    private static BadRecord refused(Json json, SqlType type) {
        return new BadRecord(json.raw() + " is no " + type);
    }

    static Object widened(Object value, SqlType from, SqlType to) {
        if (value instanceof Json json) {
            Object read = read(json, to);
            if (read == null) {
                throw new IllegalStateException("a null is no value");
            }
            return read;
        }
        if (to == Scalar.DECIMAL && from == Scalar.BIGINT) {
            return BigDecimal.valueOf((Long) value);
        }
        return to == Scalar.DOUBLE && value instanceof Number number ? number.doubleValue() : value;
    }

    static Object cast(Object value, SqlType from, SqlType to) {
        if (value instanceof Json json) {
            boolean parts = !(to instanceof Scalar);
            return parts ? widened(value, from, to) : castJson(json, to);
        }
        if (to == Scalar.STRING) {
            return text(value, from);
        }
        return switch (value) {
            case String text -> parsed(text.strip(), to);
            case Long number when from == Scalar.TIMESTAMP -> Math.floorDiv(number, 1000L);
            case Long number when to == Scalar.TIMESTAMP -> Times.ofMillis(BigDecimal.valueOf(number));
            case Long number -> number(BigDecimal.valueOf(number), to);
            case BigDecimal number -> number(number, to);
            case Double number -> real(number, to);
            default -> throw new IllegalStateException("no CAST of " + value + " to " + to);
        };
    }

    private static Object castJson(Json json, SqlType to) {
        if (json instanceof Json.Text text) {
            return to == Scalar.STRING ? text.value() : parsed(text.value().strip(), to);
        }
        if (to == Scalar.STRING) {
            return json.raw();
        }
        if (json instanceof Json.Num number && (to == Scalar.BIGINT || to == Scalar.DECIMAL)) {
            return number(Numbers.decimal(number.raw()), to);
        }
        return widened(json, Scalar.ANY, to);
    }

    private static Object real(double value, SqlType to) {
        if (to == Scalar.DOUBLE) {
            return value;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new BadRecord("no number");
        }
        return to == Scalar.DECIMAL ? Numbers.bounded(new BigDecimal(Double.toString(value)))
                : Numbers.truncated(new BigDecimal(value));
    }

    private static Object number(BigDecimal value, SqlType to) {
        return to == Scalar.BIGINT ? (Object) Numbers.truncated(value)
                : to == Scalar.DOUBLE ? (Object) value.doubleValue() : value;
    }

    private static Object parsed(String text, SqlType to) {
        return switch (to) {
            case Scalar.BOOLEAN -> switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new BadRecord("neither true nor false");
            };
            case Scalar.TIMESTAMP -> Times.parse(text);
            case Scalar.DOUBLE -> {
                if (!text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
                    throw new BadRecord("no number");
                }
                yield Numbers.real(text);
            }
            default -> number(Numbers.decimal(text), to);
        };
    }

    /** Of a value as CAST and keys of groups of several have it. */
    static String text(Object value, SqlType type) {
        return switch (value) {
            case Long micros when type == Scalar.TIMESTAMP -> Times.text(micros);
            case BigDecimal number -> number.toPlainString();
            case Json json -> json instanceof Json.Text text ? text.value() : json.raw();
            default -> String.valueOf(value);
        };
    }

    /** What rows are put together by. */
    static String keyText(Object value, SqlType type) {
        return switch (value) {
            case BigDecimal number -> Numbers.canonical(number);
            case Json.Num number -> Numbers.canonical(Numbers.decimal(number.raw()));
            default -> text(value, type);
        };
    }

    static String json(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> "null";
            case Json json -> json.raw();
            case String text -> quoted(text);
            case Long micros when type == Scalar.TIMESTAMP -> quoted(Times.text(micros));
            case Double number when Double.isNaN(number) || Double.isInfinite(number) ->
                throw new BadRecord("JSON has no " + number);
            default -> text(value, type);
        };
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
            .forEach(c -> json
                .append(c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : Character.toString((char) c)));
        return json.append('"').toString();
    }

}
