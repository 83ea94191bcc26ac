package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.OrderId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A promise that cannot be broken proves nothing.
 */
class PromiseTest {

    private static final SentOrder A1 = order("a", 1);

    private static final SentOrder A2 = order("a", 2);

    private static final SentOrder B1 = order("b", 1);

    private static final Sent SENT = new Sent(List.of(A1, B1, A2), List.of("poison 1", "poison 2"));

    private static final List<String> PARKED = List.of("poison 2", "poison 1");

    @Test
    void shouldAllHoldWhenEverythingArrivedOnce() {
        Delivered delivered = new Delivered(List.of(B1, A1, A2), PARKED);

        Promise.all()
            .forEach(promise -> assertThatCode(() -> promise.check(SENT, delivered)).doesNotThrowAnyException());
    }

    @Test
    void shouldBreakWhenAnOrderIsLost() {
        assertBroken(new NothingIsLost(), delivered(A1, A2), "lost", "b-1");
    }

    @Test
    void shouldBreakWhenADuplicateHidesALostOrder() {
        assertBroken(new NothingIsLost(), delivered(A1, A2, A2), "lost", "b-1");
    }

    @Test
    void shouldBreakWhenAnOrderComesThatNobodySent() {
        assertBroken(new NothingIsLost(), delivered(A1, A2, B1, order("b", 2)), "nobody sent", "b-2");
    }

    @Test
    void shouldBreakWhenAnOrderIsDeliveredTwice() {
        assertBroken(new NothingIsDeliveredTwice(), delivered(A1, B1, A1, A2), "twice", "a-1");
    }

    @Test
    void shouldBreakWhenACustomersOrdersChangePlaces() {
        assertBroken(new CustomerOrderIsKept(), delivered(A2, B1, A1), "a", "after its order number 2");
    }

    @Test
    void shouldBreakWhenPoisonIsMissing() {
        assertBroken(new PoisonIsParkedOnce(), new Delivered(SENT.orders(), List.of("poison 1")), "poison 2");
    }

    @Test
    void shouldBreakWhenPoisonIsParkedTwice() {
        assertBroken(new PoisonIsParkedOnce(),
                new Delivered(SENT.orders(), List.of("poison 1", "poison 2", "poison 1")), "poison 1");
    }

    @Test
    void shouldFindTheCustomerThatWaitedLongestWhenOthersDidNot() {
        DeliveryGaps gaps = new DeliveryGaps();

        gaps.look(at(0), delivered(A1, B1));
        gaps.look(at(1), delivered(A1, B1, A2));
        gaps.look(at(4), delivered(A1, B1, A2, order("b", 2)));
        gaps.look(at(9), delivered(A1, B1, A2, order("b", 2)));

        assertThat(gaps.longest()).isEqualTo(Duration.ofSeconds(4));
    }

    private static void assertBroken(Promise promise, Delivered delivered, String... words) {
        assertThatThrownBy(() -> promise.check(SENT, delivered)).isInstanceOf(AssertionError.class)
            .message()
            .contains(words);
    }

    private static Delivered delivered(SentOrder... orders) {
        return new Delivered(List.of(orders), PARKED);
    }

    private static SentOrder order(String customer, long sequence) {
        return new SentOrder(new OrderId(customer + "-" + sequence), new CustomerId(customer), sequence);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

}
