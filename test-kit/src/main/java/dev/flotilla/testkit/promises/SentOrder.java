package dev.flotilla.testkit.promises;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.OrderId;

/**
 * An order that Kafka has acknowledged.
 */
public record SentOrder(OrderId orderId, CustomerId customerId, long sequence) {
}
