package dev.flotilla.sql.generating;

import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;

/**
 * What values are in Java.
 */
final class JavaTypes {

    private JavaTypes() {
    }

    static String of(SqlType type) {
        return type instanceof Scalar scalar ? switch (scalar) {
            case BOOLEAN -> "boolean";
            case BIGINT, TIMESTAMP -> "long";
            case DECIMAL -> "java.math.BigDecimal";
            case DOUBLE -> "double";
            case STRING -> "String";
            case ANY -> "JsonSlice";
        } : "JsonSlice";
    }

    static boolean isPrimitive(SqlType type) {
        return switch (of(type)) {
            case "boolean", "long", "double" -> true;
            default -> false;
        };
    }

    static String boxed(SqlType type) {
        return switch (of(type)) {
            case "boolean" -> "Boolean";
            case "long" -> "Long";
            case "double" -> "Double";
            case String other -> other;
        };
    }

    static String initial(SqlType type) {
        return switch (of(type)) {
            case "boolean" -> "false";
            case "long" -> "0L";
            case "double" -> "0d";
            default -> "null";
        };
    }

    /** From an Object. */
    static String unboxed(SqlType type, String object) {
        return switch (of(type)) {
            case "boolean" -> "((Boolean) " + object + ").booleanValue()";
            case "long" -> "((Long) " + object + ").longValue()";
            case "double" -> "((Double) " + object + ").doubleValue()";
            case String other -> "(" + other + ") " + object;
        };
    }

}
