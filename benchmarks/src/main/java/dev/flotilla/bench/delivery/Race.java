package dev.flotilla.bench.delivery;

import java.time.Duration;
import java.util.List;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.machine.Pause;
import dev.flotilla.bench.report.Cost;
import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.stores.OrderStore;
import dev.flotilla.testkit.process.GuardedProcess;
import io.micrometer.core.instrument.Clock;

/**
 * Takes the time for the last three of five orders. The first two are for JVMs to start
 * and to compile what they run: services run for days. Looks rarely, because every look
 * is work for the store: again after half of the time that seems to be left.
 */
final class Race {

    private static final Duration STALLED = Duration.ofSeconds(60);

    private static final Duration SOONEST = Duration.ofMillis(40);

    private static final Duration LATEST = Duration.ofSeconds(1);

    static final String WINDOW = "measured from two fifths of the rows to the last one";

    private static final double WARM = 0.4;

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

    Round run(OrderStore store, GuardedProcess contestant, Broker broker, long orders, double busy) {
        Look warm = await(store, contestant, (long) (orders * WARM), new Look(0, clock.monotonicTime()));
        Used before = used(store, contestant, broker);
        Look end = await(store, contestant, orders, warm);
        Used after = used(store, contestant, broker);
        if (store.distinct() != orders) {
            throw new IllegalStateException(orders + " orders were sent, but " + store.distinct() + " are stored");
        }
        double rows = end.rows() - warm.rows();
        return new Round(rows * NANOS / (end.at() - warm.at()), busy, after.since(before, rows));
    }

    private Used used(OrderStore store, GuardedProcess contestant, Broker broker) {
        return new Used(machine.processorTime(List.of(contestant.pid())), machine.processorTime(store.processes()),
                machine.processorTime(List.of(broker.pid())));
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

    private record Used(Duration contestant, Duration store, Duration broker) {

        Cost since(Used before, double rows) {
            return new Cost(each(contestant, before.contestant, rows), each(store, before.store, rows),
                    each(broker, before.broker, rows));
        }

        private static double each(Duration after, Duration before, double rows) {
            return after.minus(before).toNanos() / MICROS / rows;
        }

    }

    private record Look(long rows, long at) {
    }

}
