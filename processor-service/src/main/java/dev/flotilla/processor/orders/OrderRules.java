package dev.flotilla.processor.orders;

import java.util.Set;

import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderItem;

/**
 * The business step: replace this with your own.
 */
record OrderRules(Set<String> currencies, long maxTotalMinor) {

    Decision decide(Order order) {
        if (!currencies.contains(order.currency())) {
            return new Decision.Rejected("currency " + order.currency() + " is not sold in");
        }
        long total = order.items().stream().mapToLong(OrderItem::totalMinor).reduce(0, Math::addExact);
        if (total > maxTotalMinor) {
            return new Decision.Rejected("total " + total + " is above the limit of " + maxTotalMinor);
        }
        return new Decision.Confirmed(total);
    }

}
