package dev.flotilla.bench.sql.streams;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A purchase and who made it.
 */
record RatedPurchase(@JsonProperty("order_id") String orderId, @JsonProperty("customer_id") String customerId,
        BigDecimal amount, String tier) {

    static RatedPurchase of(Purchase purchase, Customer customer) {
        return new RatedPurchase(purchase.orderId(), purchase.customerId(), purchase.amount(), customer.tier());
    }

}
