package dev.flotilla.bench.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.machine.Pause;
import dev.flotilla.bench.stores.OrderStore;
import dev.flotilla.testkit.process.GuardedProcess;
import io.micrometer.core.instrument.Clock;

/**
 * Takes the time from the first tenth of the orders to the last one, so that neither the
 * start of a JVM nor its first compilations count. Looks rarely, because every look is
 * work for the store: again after half of the time that seems to be left.
 */
final class Race {

    private static final Duration STALLED = Duration.ofSeconds(60);

    private static final Duration SOONEST = Duration.ofMillis(40);

    private static final Duration LATEST = Duration.ofSeconds(1);

    private static final double WARM = 0.1;

    private static final double NANOS = 1e9;

    private static final double MICROS = 1e3;

    private final Clock clock;

    private final Pause pause;

    private final Machine machine;

    Race(Clock clock, Pause pause, Machine machine) {
        this.machine = machine;
        this.clock = clock;
        this.pause = pause;
    }

    Pace run(OrderStore store, GuardedProcess contestant, Collection<Long> others, long orders) {
        Look warm = await(store, contestant, (long) (orders * WARM), new Look(0, clock.monotonicTime()));
        List<Long> processes = Stream.of(others, store.processes(), List.of(contestant.pid()))
            .flatMap(Collection::stream)
            .toList();
        Duration before = machine.processorTime(processes);
        Look end = await(store, contestant, orders, warm);
        Duration used = machine.processorTime(processes).minus(before);
        double rows = end.rows() - warm.rows();
        return new Pace(rows * NANOS / (end.at() - warm.at()), used.toNanos() / MICROS / rows);
    }

    private Look await(OrderStore store, GuardedProcess contestant, long wanted, Look from) {
        Look last = from;
        long moved = from.at();
        while (true) {
            Look now = new Look(store.count(), clock.monotonicTime());
            if (now.rows() >= wanted) {
                return now;
            }
            moved = now.rows() > last.rows() ? now.at() : moved;
            if (now.at() - moved > STALLED.toNanos() || !contestant.isAlive()) {
                throw new IllegalStateException("stopped at " + now.rows() + " of " + wanted + " rows, "
                        + (contestant.isAlive() ? "not moving" : "for its process has ended"));
            }
            pause.of(untilNext(last, now, wanted));
            last = now;
        }
    }

    private static Duration untilNext(Look last, Look now, long wanted) {
        long nanosEach = now.rows() <= last.rows() ? Long.MAX_VALUE / wanted
                : (now.at() - last.at()) / (now.rows() - last.rows());
        Duration half = Duration.ofNanos(nanosEach * (wanted - now.rows()) / 2);
        return half.compareTo(SOONEST) < 0 ? SOONEST : half.compareTo(LATEST) > 0 ? LATEST : half;
    }

    record Pace(double rowsPerSecond, double processorMicros) {
    }

    private record Look(long rows, long at) {
    }

}
