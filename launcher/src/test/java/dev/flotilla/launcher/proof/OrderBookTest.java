package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderBookTest {

    private static final Outcome ACKNOWLEDGED = new Outcome.Acknowledged();

    private static final Outcome TRY_AGAIN = new Outcome.TryAgain(Duration.ofMillis(250));

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldMakeWhatIsDueWhenCustomersAreFree() {
        OrderBook book = book(1000, 500);

        List<NumberedOrder> orders = after(book, Duration.ofMillis(100));

        assertThat(orders).hasSize(100).extracting(NumberedOrder::customer).doesNotHaveDuplicates();
        assertThat(orders).extracting(NumberedOrder::sequence).containsOnly(1L);
    }

    @Test
    void shouldLetACustomerWaitWhenItsOrderIsNotAcknowledged() {
        OrderBook book = book(100, 2);
        List<NumberedOrder> first = after(book, Duration.ofMillis(100));

        book.settle(first.getLast(), ACKNOWLEDGED, now);
        List<NumberedOrder> second = after(book, Duration.ofMillis(100));

        assertThat(first).containsExactly(order(0, 1), order(1, 1));
        assertThat(second).containsExactly(order(1, 2));
    }

    @Test
    void shouldSendTheSameOrderAgainWhenItsOutcomeIsUnknown() {
        OrderBook book = book(100, 1);
        NumberedOrder order = after(book, Duration.ofMillis(100)).getFirst();

        book.settle(order, TRY_AGAIN, now);

        assertThat(after(book, Duration.ofMillis(249))).isEmpty();
        assertThat(after(book, Duration.ofMillis(1))).containsExactly(order);
        book.settle(order, TRY_AGAIN, now);
        assertThat(after(book, Duration.ofMillis(250))).containsExactly(order);
        assertThat(book.tally()).isEqualTo(new Tally(1, 0, 1, 0, true));
    }

    @Test
    void shouldSendTheShorterPauseFirstWhenPausesDiffer() {
        OrderBook book = book(100, 2);
        List<NumberedOrder> orders = after(book, Duration.ofMillis(100));

        book.settle(orders.getFirst(), new Outcome.TryAgain(Duration.ofSeconds(5)), now);
        book.settle(orders.getLast(), TRY_AGAIN, now);

        assertThat(after(book, Duration.ofSeconds(1))).containsExactly(orders.getLast());
    }

    @Test
    void shouldSaySoAndHoldBackWhenEveryCustomerWaits() {
        OrderBook book = book(1000, 30);

        List<NumberedOrder> orders = after(book, Duration.ofMillis(100));

        assertThat(orders).hasSize(30);
        assertThat(after(book, Duration.ofMinutes(5))).isEmpty();
        assertThat(book.tally()).isEqualTo(new Tally(30, 0, 0, 0, true));
    }

    @Test
    void shouldNotBurstWhenCustomersAreFreeAgainAfterAnOutage() {
        OrderBook book = book(100, 1000);

        assertThat(after(book, Duration.ofMinutes(5))).hasSize(25);
        assertThat(book.tally().throttled()).isFalse();
    }

    @Test
    void shouldFinishWhatIsUnderWayWhenStopped() {
        OrderBook book = book(100, 100);
        List<NumberedOrder> orders = after(book, Duration.ofMillis(20));
        book.settle(orders.getFirst(), ACKNOWLEDGED, now);
        book.settle(orders.getLast(), TRY_AGAIN, now);

        book.stop();
        List<NumberedOrder> last = after(book, Duration.ofSeconds(1));

        assertThat(last).containsExactly(orders.getLast());
        assertThat(book.isSettled()).isFalse();
        book.settle(orders.getLast(), ACKNOWLEDGED, now);
        assertThat(book.isSettled()).isTrue();
    }

    @Test
    void shouldMakeNoMoreWhenOneIsRefused() {
        OrderBook book = book(100, 100);
        NumberedOrder order = after(book, Duration.ofMillis(10)).getFirst();

        book.settle(order, new Outcome.Refused("400"), now);

        assertThat(book.isMaking()).isFalse();
        assertThat(book.isSettled()).isTrue();
        assertThat(after(book, Duration.ofSeconds(1))).isEmpty();
    }

    private OrderBook book(int rate, int customers) {
        return new OrderBook(new ProofPlan("r", rate, customers, Duration.ofSeconds(60)), now);
    }

    private List<NumberedOrder> after(OrderBook book, Duration time) {
        now = now.plus(time);
        return book.toSend(now);
    }

    private static NumberedOrder order(int customer, long sequence) {
        return new NumberedOrder("r", customer, sequence);
    }

}
