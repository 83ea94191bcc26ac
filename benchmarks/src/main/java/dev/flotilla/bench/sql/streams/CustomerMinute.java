package dev.flotilla.bench.sql.streams;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.kafka.streams.kstream.Windowed;

/**
 * What is told about a customer's minute whenever it has changed.
 */
record CustomerMinute(@JsonProperty("customer_id") String customerId, @JsonProperty("window_start") Instant windowStart,
        long purchases, BigDecimal total, BigDecimal largest) {

    static CustomerMinute of(Windowed<String> window, Totals totals) {
        return new CustomerMinute(window.key(), window.window().startTime(), totals.purchases(), totals.total(),
                totals.largest());
    }

}
