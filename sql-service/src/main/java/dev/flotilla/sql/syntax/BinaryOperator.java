package dev.flotilla.sql.syntax;

/** What stands between two values. */
public enum BinaryOperator {

    OR("OR"), AND("AND"), EQUAL("="), NOT_EQUAL("<>"), LESS("<"), LESS_OR_EQUAL("<="), GREATER(">"),
    GREATER_OR_EQUAL(">="), ADD("+"), SUBTRACT("-"), CONCAT("||"), MULTIPLY("*"), DIVIDE("/"), REMAINDER("%");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

}
