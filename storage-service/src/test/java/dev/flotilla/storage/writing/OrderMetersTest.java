package dev.flotilla.storage.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.flotilla.common.activity.Ages;
import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.testkit.time.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderMetersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final Ages ages = new Ages();

    private final OrderMeters meters = new OrderMeters(registry, ages, new FakeClock(NOW));

    @Test
    void shouldRecordTimeSincePlacedWhenStored() {
        meters.stored(List.of(placedAt(NOW.minusMillis(250))), 0);

        assertThat(recorded()).isEqualTo(Duration.ofMillis(250));
        assertThat(ages.counted()).containsExactly(Map.entry(500L, 1L));
    }

    @Test
    void shouldRecordNothingLongerThanAnHourWhenPlacedAtTheEndsOfTime() {
        meters.stored(List.of(placedAt(Instant.parse("9999-12-31T23:59:59Z")), placedAt(Instant.MAX)), 0);
        assertThat(recorded()).isZero();

        meters.stored(List.of(placedAt(Instant.EPOCH), placedAt(Instant.MIN)), 0);

        assertThat(recorded()).isEqualTo(Duration.ofHours(2));
    }

    private Duration recorded() {
        return Duration.ofNanos((long) registry.get("flotilla.end.to.end").timer().totalTime(TimeUnit.NANOSECONDS));
    }

    private static Delivered<ProcessedOrder> placedAt(Instant time) {
        Order order = new Order(new OrderId("o-1"), new CustomerId("c-1"), null, "EUR",
                List.of(new OrderItem("sku", 1, 1)), time);
        return new Delivered<>(new ConsumerRecord<>("topic", 0, 0, new byte[0], new byte[0]),
                ProcessedOrder.rejected(order, "reason", NOW, "test"));
    }

}
