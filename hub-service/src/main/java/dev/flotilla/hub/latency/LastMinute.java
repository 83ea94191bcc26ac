package dev.flotilla.hub.latency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * What was counted in the last minute, second by second.
 */
final class LastMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration SLOT = Duration.ofSeconds(1);

    private final Deque<Slot> slots = new ArrayDeque<>();

    private record Slot(Instant from, StepCounts counts) {
    }

    void add(StepCounts more, Instant now) {
        Slot last = slots.peekLast();
        if (last == null || !now.isBefore(last.from().plus(SLOT))) {
            last = new Slot(now, new StepCounts());
            slots.addLast(last);
        }
        last.counts().add(more);
    }

    @Nullable Percentiles percentiles(Instant now) {
        Instant begin = now.minus(MINUTE);
        while (!slots.isEmpty() && slots.getFirst().from().isBefore(begin)) {
            slots.removeFirst();
        }
        StepCounts sum = new StepCounts();
        slots.forEach(slot -> sum.add(slot.counts()));
        return sum.percentiles();
    }

}
