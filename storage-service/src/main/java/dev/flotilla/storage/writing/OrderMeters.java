package dev.flotilla.storage.writing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import dev.flotilla.common.activity.Ages;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.route.Delivered;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What is measured of orders as they become readable.
 */
final class OrderMeters {

    // Far beyond what the histogram tells apart. Orders say themselves when they were
    // placed, and a timer's nanoseconds end after 292 years.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Timer endToEnd;

    private final Counter duplicates;

    private final Ages ages;

    private final InstantSource time;

    OrderMeters(MeterRegistry registry, Ages ages, InstantSource time) {
        this.endToEnd = Timer.builder("flotilla.end.to.end")
            .description("From an order's placedAt to its being stored, an hour at the most")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
        this.duplicates = Counter.builder("flotilla.store.duplicates").register(registry);
        this.ages = ages;
        this.time = time;
    }

    void stored(List<Delivered<ProcessedOrder>> orders, long dropped) {
        duplicates.increment((double) dropped);
        Instant now = time.instant();
        orders.forEach(order -> {
            Duration age = age(order.value().placedAt(), now);
            endToEnd.record(age);
            ages.add(age.toMillis());
        });
    }

    private static Duration age(Instant placedAt, Instant now) {
        if (placedAt.isAfter(now)) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(placedAt, now);
        return age.compareTo(LONGEST) > 0 ? LONGEST : age;
    }

}
