package dev.flotilla.ingestion.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.ingestion.reading.EventForm;
import dev.flotilla.ingestion.reading.Fields;
import dev.flotilla.ingestion.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An order as clients send it: the id and the time of placing may be left to this
 * service.
 */
final class OrderForm implements EventForm<Order> {

    private static final Pattern CURRENCY = Pattern.compile(Order.CURRENCY_REGEX);

    private final InstantSource time;

    private final Supplier<OrderId> newIds;

    OrderForm(InstantSource time, Supplier<OrderId> newIds) {
        this.time = time;
        this.newIds = newIds;
    }

    @Override
    public String topic() {
        return FleetTopics.ORDERS;
    }

    @Override
    public String nameField() {
        return "orderId";
    }

    @Override
    public String nameOf(Order order) {
        return order.orderId().value();
    }

    @Override
    public String keyOf(Order order) {
        return order.customerId().value();
    }

    @Override
    public String adviceWhenUnknown(Order order) {
        return "send it again with the same orderId, which is harmless if it was taken";
    }

    @Override
    public Reading<Order> read(Fields fields) {
        String orderId = fields.optionalSafeText("orderId");
        String customerId = fields.safeText("customerId");
        Long customerSequence = fields.optionalWhole("customerSequence", 1, Long.MAX_VALUE);
        String currency = fields.text("currency", CURRENCY, "must be three capital letters such as \"EUR\"");
        List<OrderItem> items = fields.list("items", Order.MAX_ITEMS, OrderForm::item);
        Instant placedAt = fields.optionalInstant("placedAt");
        return fields.complete(() -> new Order(orderId == null ? newIds.get() : new OrderId(orderId),
                new CustomerId(Objects.requireNonNull(customerId)), customerSequence, Objects.requireNonNull(currency),
                items, placedAt == null ? time.instant() : placedAt));
    }

    private static @Nullable OrderItem item(Fields fields) {
        String sku = fields.safeText("sku");
        Long quantity = fields.whole("quantity", 1, OrderItem.MAX_QUANTITY);
        Long unitPriceMinor = fields.whole("unitPriceMinor", 0, OrderItem.MAX_UNIT_PRICE_MINOR);
        return sku == null || quantity == null || unitPriceMinor == null ? null
                : new OrderItem(sku, Math.toIntExact(quantity), unitPriceMinor);
    }

}
