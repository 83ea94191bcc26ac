package dev.flotilla.bench.sql.streams;

import java.math.BigDecimal;

/**
 * Of a customer, within a minute.
 */
record Totals(long purchases, BigDecimal total, BigDecimal largest) {

    static final Totals NONE = new Totals(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Totals plus(Purchase purchase) {
        return new Totals(purchases + 1, total.add(purchase.amount()), largest.max(purchase.amount()));
    }

}
