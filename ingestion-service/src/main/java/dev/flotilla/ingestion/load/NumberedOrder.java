package dev.flotilla.ingestion.load;

import dev.flotilla.common.events.Order;

/**
 * An order with its place in the run: the how-many-th of which customer.
 */
record NumberedOrder(int customer, long sequence, Order order) {
}
