package dev.flotilla.sql.generating;

import java.util.List;

import dev.flotilla.sql.functions.Overload;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.ArrayOf;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlType.Struct;

/**
 * From one type to another, of values that are there.
 */
final class Conversions {

    private Conversions() {
    }

    /**
     * @param where bytes, beginning and end
     */
    static String read(SqlType type, String where, String name) {
        return switch (type) {
            case Scalar scalar -> switch (scalar) {
                case BOOLEAN -> "JsonReader.toBoolean(" + where + ", " + name + ")";
                case BIGINT -> "JsonReader.toLong(" + where + ", " + name + ")";
                case DECIMAL -> "JsonReader.toDecimal(" + where + ", " + name + ")";
                case DOUBLE -> "JsonReader.toDouble(" + where + ", " + name + ")";
                case STRING -> "JsonReader.toText(" + where + ", " + name + ")";
                case TIMESTAMP -> "JsonReader.toTimestamp(" + where + ", " + name + ")";
                case ANY -> "new JsonSlice(" + where + ")";
            };
            case ArrayOf _ -> "JsonReader.toArray(" + where + ", " + name + ")";
            case Struct _ -> "JsonReader.toObject(" + where + ", " + name + ")";
        };
    }

    static String key(SqlType type, String key) {
        String text = "Casts.keyText(" + key + ")";
        return type == Scalar.STRING || type == Scalar.ANY ? text : cast(Scalar.STRING, type, text);
    }

    static String widen(SqlType from, SqlType to, String value) {
        return to == Scalar.DECIMAL ? "Casts.toDecimal(" + value + ")" : "Casts.toDouble(" + value + ")";
    }

    static String cast(Term.Cast cast, String value) {
        return cast(cast.operand().type(), cast.type(), value);
    }

    private static String cast(SqlType from, SqlType to, String value) {
        if (!(to instanceof Scalar scalar)) {
            return read(to, value + ".bytes(), " + value + ".start(), " + value + ".end()",
                    Texts.literal("CAST: the value"));
        }
        return switch (scalar) {
            case BOOLEAN -> "Casts.toBoolean(" + value + ")";
            case BIGINT -> from == Scalar.TIMESTAMP ? "Casts.toMillis(" + value + ")" : "Casts.toLong(" + value + ")";
            case DECIMAL -> "Casts.toDecimal(" + value + ")";
            case DOUBLE -> "Casts.toDouble(" + value + ")";
            case STRING ->
                from == Scalar.TIMESTAMP ? "Casts.timestampToText(" + value + ")" : "Casts.toText(" + value + ")";
            case TIMESTAMP -> "Casts.toTimestamp(" + value + ")";
            case ANY -> value;
        };
    }

    static String arguments(Overload function, List<String> values) {
        if (!function.variadic()) {
            return String.join(", ", values);
        }
        int fixed = function.parameters().size() - 1;
        String repeated = "new " + JavaTypes.of(function.parameters().getLast()) + "[] { "
                + String.join(", ", values.subList(fixed, values.size())) + " }";
        return fixed == 0 ? repeated : String.join(", ", values.subList(0, fixed)) + ", " + repeated;
    }

}
