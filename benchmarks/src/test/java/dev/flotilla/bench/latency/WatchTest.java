package dev.flotilla.bench.latency;

import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.flotilla.bench.orders.OrderFeed;
import io.micrometer.core.instrument.MockClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchTest {

    private final MockClock clock = new MockClock();

    private final Watch watch = new Watch(clock, 3);

    @Test
    void shouldTakeEachOrdersTimeUntilItIsFoundFirst() {
        List.of(0, 1, 2).forEach(watch::sending);
        clock.add(5, TimeUnit.MILLISECONDS);
        watch.found(List.of(id(2)));
        clock.add(5, TimeUnit.MILLISECONDS);
        watch.found(List.of(id(0), id(2)));
        clock.add(5, TimeUnit.MILLISECONDS);

        watch.found(List.of(id(1), id(2)));

        assertThat(watch.isComplete()).isTrue();
        assertThat(watch.latencies(0)).containsExactly(5_000_000, 10_000_000, 15_000_000);
    }

    @Test
    void shouldAskFromTheOldestMissingOneWhenLaterOnesAreThere() {
        List.of(0, 1, 2).forEach(watch::sending);
        clock.add(1, TimeUnit.MILLISECONDS);

        watch.found(List.of(id(0), id(2)));

        assertThat(watch.oldestMissing()).isEqualTo(id(1));
        assertThat(watch.missing()).isEqualTo(2);
        assertThat(watch.isComplete()).isFalse();
    }

    @Test
    void shouldLeaveTheWarmUpOutOfTheLatencies() {
        List.of(0, 1, 2).forEach(watch::sending);
        clock.add(1, TimeUnit.MILLISECONDS);
        watch.found(List.of(id(0), id(1), id(2)));

        long[] latencies = watch.latencies(2);

        assertThat(latencies).hasSize(1);
    }

    private static String id(int number) {
        return OrderFeed.numberedId(number);
    }

}
