package dev.flotilla.processor.orders;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderRulesTest {

    private final OrderRules rules = new OrderRules(Set.of("EUR"), 10_000);

    @Test
    void shouldConfirmWithTheTotalOfAllItems() {
        Order order = order("EUR", new OrderItem("a", 2, 1_050), new OrderItem("b", 1, 99));

        assertThat(rules.decide(order)).isEqualTo(new Decision.Confirmed(2_199));
    }

    @Test
    void shouldConfirmWhenTheTotalIsExactlyTheLimit() {
        assertThat(rules.decide(order("EUR", new OrderItem("a", 1, 10_000)))).isEqualTo(new Decision.Confirmed(10_000));
    }

    @Test
    void shouldRejectWithTheReasonWhenTheTotalIsAboveTheLimit() {
        assertThat(rules.decide(order("EUR", new OrderItem("a", 1, 10_001))))
            .isEqualTo(new Decision.Rejected("total 10001 is above the limit of 10000"));
    }

    @Test
    void shouldRejectWhenTheCurrencyIsNotSoldIn() {
        assertThat(rules.decide(order("XTS", new OrderItem("a", 1, 1))))
            .isEqualTo(new Decision.Rejected("currency XTS is not sold in"));
    }

    private static Order order(String currency, OrderItem... items) {
        return new Order(new OrderId("o-1"), new CustomerId("c-1"), null, currency, List.of(items), Instant.EPOCH);
    }

}
