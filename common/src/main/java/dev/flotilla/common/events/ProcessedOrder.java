package dev.flotilla.common.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An order with the fleet's answer. A rejected one has a reason and no total.
 */
public record ProcessedOrder(OrderId orderId, CustomerId customerId, @Nullable Long customerSequence, String currency,
        List<OrderItem> items, Instant placedAt, OrderStatus status, @Nullable String reason, @Nullable Long totalMinor,
        Instant processedAt, String processedBy) {

    public ProcessedOrder {
        Objects.requireNonNull(orderId, "orderId is missing");
        Objects.requireNonNull(customerId, "customerId is missing");
        Objects.requireNonNull(currency, "currency is missing");
        Objects.requireNonNull(placedAt, "placedAt is missing");
        Objects.requireNonNull(status, "status is missing");
        Objects.requireNonNull(processedAt, "processedAt is missing");
        Objects.requireNonNull(processedBy, "processedBy is missing");
        items = List.copyOf(items);
    }

    public static ProcessedOrder confirmed(Order order, long totalMinor, Instant at, String by) {
        return of(order, OrderStatus.CONFIRMED, null, totalMinor, at, by);
    }

    public static ProcessedOrder rejected(Order order, String reason, Instant at, String by) {
        return of(order, OrderStatus.REJECTED, reason, null, at, by);
    }

    private static ProcessedOrder of(Order order, OrderStatus status, @Nullable String reason,
            @Nullable Long totalMinor, Instant at, String by) {
        return new ProcessedOrder(order.orderId(), order.customerId(), order.customerSequence(), order.currency(),
                order.items(), order.placedAt(), status, reason, totalMinor, at, by);
    }

}
