package dev.flotilla.bench.sql;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;

/**
 * Decimals as one text, however many zeros are at their end.
 */
final class Amounts {

    private Amounts() {
    }

    static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    static String text(JsonNode amount) {
        return text(amount.decimalValue());
    }

}
