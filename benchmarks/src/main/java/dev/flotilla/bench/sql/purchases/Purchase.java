package dev.flotilla.bench.sql.purchases;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that a customer bought.
 *
 * @param customer his number
 * @param cents what he paid
 */
public record Purchase(int number, int customer, int cents, Instant placedAt) {

    /** What is large enough to be picked. */
    public static final int LIMIT_CENTS = 10_000;

    public String orderId() {
        return "o-" + padded(number, 10);
    }

    public String customerId() {
        return Customers.id(customer);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    public boolean isLarge() {
        return cents > LIMIT_CENTS;
    }

    static String padded(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

}
