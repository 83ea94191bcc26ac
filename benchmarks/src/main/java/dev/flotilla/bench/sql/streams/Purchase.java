package dev.flotilla.bench.sql.streams;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is needed of one.
 */
record Purchase(@JsonProperty("order_id") String orderId, @JsonProperty("customer_id") String customerId,
        BigDecimal amount) {
}
