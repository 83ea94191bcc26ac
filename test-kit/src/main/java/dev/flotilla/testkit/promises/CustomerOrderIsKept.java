package dev.flotilla.testkit.promises;

import java.util.HashMap;
import java.util.Map;

import dev.flotilla.common.events.CustomerId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One customer's orders arrive in the order in which they were sent.
 */
final class CustomerOrderIsKept implements Promise {

    @Override
    public void check(Sent sent, Delivered delivered) {
        Map<CustomerId, Long> last = new HashMap<>();
        for (SentOrder order : delivered.orders()) {
            Long before = last.put(order.customerId(), order.sequence());
            assertThat(order.sequence()).as("%s after its order number %s", order.customerId(), before)
                .isGreaterThan(before == null ? 0 : before);
        }
    }

}
