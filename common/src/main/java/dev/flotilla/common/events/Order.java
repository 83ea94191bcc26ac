package dev.flotilla.common.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for. {@code customerSequence} numbers one customer's orders 1, 2,
 * 3 … where the sender wants order and loss to be provable.
 */
public record Order(OrderId orderId, CustomerId customerId, @Nullable Long customerSequence, String currency,
        List<OrderItem> items, Instant placedAt) {

    public static final int MAX_ITEMS = 200;

    public static final String CURRENCY_REGEX = "[A-Z]{3}";

    public Order {
        Objects.requireNonNull(orderId, "orderId is missing");
        Objects.requireNonNull(customerId, "customerId is missing");
        Objects.requireNonNull(currency, "currency is missing");
        Objects.requireNonNull(placedAt, "placedAt is missing");
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("items must be 1 to " + MAX_ITEMS + ", but are " + items.size());
        }
        if (!currency.matches(CURRENCY_REGEX)) {
            throw new IllegalArgumentException("currency must be three capital letters");
        }
        if (customerSequence != null && customerSequence < 1) {
            throw new IllegalArgumentException("customerSequence must be 1 or more, but is " + customerSequence);
        }
    }

}
