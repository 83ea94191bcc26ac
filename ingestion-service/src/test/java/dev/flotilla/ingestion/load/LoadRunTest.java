package dev.flotilla.ingestion.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadRunTest {

    private static final Instant START = Instant.parse("2026-11-21T09:30:00Z");

    private static final LoadProperties PROPERTIES = new LoadProperties(0, 10, 0.5, 100, Duration.ofMillis(500));

    private final LoadCounts counts = new LoadCounts(10);

    @Test
    void shouldMakeAsManyAsTheRateAsks() {
        LoadRun run = run(200, null, 10);

        int made = 0;
        for (int millis = 0; millis <= 1_000; millis += 10) {
            List<NumberedOrder> orders = run.toSend(START.plusMillis(millis));
            made += orders.size();
            orders.forEach(run::acknowledged);
        }

        // Those of a busy customer wait for the next beat.
        assertThat(made).isBetween(190, 200);
        assertThat(counts.made()).isEqualTo(200);
    }

    @Test
    void shouldNotRepayAWholeStall() {
        LoadRun run = run(100, null, 10);

        run.toSend(START.plusSeconds(60));

        assertThat(counts.made()).isEqualTo(25);
    }

    @Test
    void shouldHaveOneOrderOfACustomerUnderWayAtMost() {
        LoadRun run = run(100, null, 1);

        List<NumberedOrder> first = run.toSend(START.plusMillis(200));
        List<NumberedOrder> meanwhile = run.toSend(START.plusMillis(201));
        run.acknowledged(first.getFirst());
        List<NumberedOrder> next = run.toSend(START.plusMillis(202));

        assertThat(first).extracting(NumberedOrder::sequence).containsExactly(1L);
        assertThat(meanwhile).isEmpty();
        assertThat(next).extracting(NumberedOrder::sequence).containsExactly(2L);
    }

    @Test
    void shouldSendTheSameOrderAgainAfterAPauseWhenItFailed() {
        LoadRun run = run(100, 1L, 10);
        NumberedOrder order = run.toSend(START.plusMillis(10)).getFirst();

        run.failed(order, START.plusMillis(20));

        assertThat(run.toSend(START.plusMillis(519))).isEmpty();
        assertThat(run.toSend(START.plusMillis(520))).containsExactly(order);
        assertThat(run.isFinished()).isFalse();
        run.acknowledged(order);
        assertThat(run.isFinished()).isTrue();
        assertThat(counts.failedAttempts()).isEqualTo(1);
    }

    @Test
    void shouldStopMakingWhenTooManyAreOutstanding() {
        LoadRun run = run(1_000_000, null, 10);

        run.toSend(START.plusSeconds(1));
        run.toSend(START.plusSeconds(2));

        assertThat(counts.made()).isEqualTo(100);
    }

    @Test
    void shouldMakeTheSameOrdersWhenTheSeedIsTheSame() {
        List<NumberedOrder> once = run(1_000, null, 10).toSend(START.plusMillis(50));
        List<NumberedOrder> again = run(1_000, null, 10).toSend(START.plusMillis(50));

        assertThat(once).isNotEmpty().isEqualTo(again);
    }

    @Test
    void shouldSendEachCustomersOrdersInTheirOrderWithoutGapWhateverFails() {
        LoadRun run = run(5_000, 2_000L, 10);
        SplittableRandom chance = new SplittableRandom(7);
        Map<Integer, Long> last = new HashMap<>();
        List<NumberedOrder> underWay = new ArrayList<>();

        Instant now = START;
        for (int beat = 0; beat < 20_000 && !run.isFinished(); beat++) {
            now = now.plusMillis(10);
            underWay.addAll(run.toSend(now));
            Set<Integer> busy = new HashSet<>();
            assertThat(underWay).allMatch(order -> busy.add(order.customer()));
            while (!underWay.isEmpty() && chance.nextInt(3) > 0) {
                NumberedOrder order = underWay.remove(chance.nextInt(underWay.size()));
                if (chance.nextInt(4) == 0) {
                    run.failed(order, now);
                }
                else {
                    assertThat(order.sequence()).isEqualTo(last.getOrDefault(order.customer(), 0L) + 1);
                    last.put(order.customer(), order.sequence());
                    run.acknowledged(order);
                }
            }
        }

        assertThat(run.isFinished()).isTrue();
        assertThat(last.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2_000);
    }

    private LoadRun run(int rate, @Nullable Long maxOrders, int customers) {
        LoadPlan plan = new LoadPlan("test", rate, customers, 0.5, maxOrders, null, 42);
        return new LoadRun(plan, PROPERTIES, counts, START);
    }

}
