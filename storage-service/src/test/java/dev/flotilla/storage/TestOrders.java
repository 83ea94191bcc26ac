package dev.flotilla.storage;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.ProcessedOrder;

/**
 * Orders of test customers, numbered as the load generator numbers them.
 */
final class TestOrders {

    static final Instant PLACED = Instant.parse("2026-11-21T08:00:00.123456Z");

    private TestOrders() {
    }

    static ProcessedOrder confirmed(String customer, long sequence) {
        return ProcessedOrder.confirmed(order(customer, sequence), 1_000, PLACED.plusMillis(5), "test");
    }

    static ProcessedOrder rejected(String customer, long sequence) {
        return ProcessedOrder.rejected(order(customer, sequence), "too much", PLACED.plusMillis(5), "test");
    }

    static List<ProcessedOrder> confirmed(String customer, long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(sequence -> confirmed(customer, sequence)).toList();
    }

    static ProcessedOrder placedAt(String customer, Instant time) {
        ProcessedOrder order = confirmed(customer, 1);
        return new ProcessedOrder(order.orderId(), order.customerId(), order.customerSequence(), order.currency(),
                order.items(), time, order.status(), order.reason(), order.totalMinor(), order.processedAt(),
                order.processedBy());
    }

    /** Readable, but nothing that the database accepts. */
    static ProcessedOrder unacceptable(String customer, long sequence) {
        ProcessedOrder order = confirmed(customer, sequence);
        return new ProcessedOrder(order.orderId(), order.customerId(), order.customerSequence(), "EURO", order.items(),
                order.placedAt(), order.status(), order.reason(), order.totalMinor(), order.processedAt(),
                order.processedBy());
    }

    private static Order order(String customer, long sequence) {
        return new Order(new OrderId(customer + "-" + sequence), new CustomerId(customer), sequence, "EUR",
                List.of(new OrderItem("sku-1", 2, 500)), PLACED);
    }

}
