package dev.flotilla.sql.generating;

import dev.flotilla.sql.syntax.BinaryOperator;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;

/**
 * Operators between two values that are there.
 */
final class Comparisons {

    private Comparisons() {
    }

    static String of(BinaryOperator operator, SqlType type, String left, String right) {
        String java = java(operator);
        if (JavaTypes.isPrimitive(type)) {
            if (type == Scalar.BOOLEAN && !equality(operator)) {
                return "Boolean.compare(" + left + ", " + right + ") " + java + " 0";
            }
            return "(" + left + ") " + java + " (" + right + ")";
        }
        if (type == Scalar.STRING || type == Scalar.DECIMAL) {
            return type == Scalar.STRING && equality(operator) ? not(operator) + left + ".equals(" + right + ")"
                    : left + ".compareTo(" + right + ") " + java + " 0";
        }
        return equality(operator) ? not(operator) + "AnyComparison.equal(" + left + ", " + right + ")"
                : "AnyComparison.compare(" + left + ", " + right + ") " + java + " 0";
    }

    static String arithmetic(BinaryOperator operator, SqlType type, String left, String right) {
        String arguments = "(" + left + ", " + right + ")";
        if (type == Scalar.TIMESTAMP) {
            return "Timestamps.plus(" + left + ", " + (operator == BinaryOperator.SUBTRACT ? "-" : "") + "(" + right
                    + "))";
        }
        String name = switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
            case REMAINDER -> "remainder";
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONCAT ->
                throw new IllegalArgumentException(operator + " is not arithmetic");
        };
        if (type == Scalar.DOUBLE && !name.equals("divide") && !name.equals("remainder")) {
            return "(" + left + ") " + operator.symbol() + " (" + right + ")";
        }
        return (type == Scalar.DECIMAL ? "Decimals." : "Arithmetics.") + name + arguments;
    }

    private static boolean equality(BinaryOperator operator) {
        return operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    }

    private static String not(BinaryOperator operator) {
        return operator == BinaryOperator.NOT_EQUAL ? "!" : "";
    }

    private static String java(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> operator.symbol();
            case OR, AND, ADD, SUBTRACT, CONCAT, MULTIPLY, DIVIDE, REMAINDER ->
                throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

}
