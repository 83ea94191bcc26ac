package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.flotilla.common.events.CustomerId;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/**
 * The longest time for which a customer under steady load got nothing delivered, from
 * looking again and again. Since a customer stays in its partition, it is also how long
 * nobody consumed that partition. It may be too long by the time between two looks.
 */
final class DeliveryGaps {

    private final Map<CustomerId, Seen> seen = new HashMap<>();

    private Duration longest = Duration.ZERO;

    private record Seen(long orders, Instant since) {
    }

    void look(Instant now, Delivered delivered) {
        delivered.orders()
            .stream()
            .collect(groupingBy(SentOrder::customerId, counting()))
            .forEach((customer, orders) -> look(now, customer, orders));
    }

    private void look(Instant now, CustomerId customer, long orders) {
        Seen before = seen.get(customer);
        if (before == null || orders > before.orders()) {
            seen.put(customer, new Seen(orders, now));
        }
        if (before != null && orders > before.orders()) {
            Duration gap = Duration.between(before.since(), now);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
    }

    /** Of those gaps that have ended. */
    Duration longest() {
        return longest;
    }

}
