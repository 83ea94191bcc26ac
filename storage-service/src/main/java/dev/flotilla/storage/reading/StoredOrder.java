package dev.flotilla.storage.reading;

import java.time.Instant;
import java.util.List;

import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was answered, and where it stood on {@code orders.processed}.
 */
record StoredOrder(String orderId, String customerId, @Nullable Long customerSequence, OrderStatus status,
        @Nullable String reason, @Nullable Long totalMinor, String currency, List<OrderItem> items, Times times,
        Origin origin) {

    record Times(Instant placedAt, Instant processedAt) {
    }

    record Origin(String processedBy, int partition, long offset) {
    }

}
