package dev.flotilla.bench.sql.streams;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is needed of one.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Purchase(@JsonProperty("order_id") String orderId, @JsonProperty("customer_id") String customerId,
        BigDecimal amount) {
}
