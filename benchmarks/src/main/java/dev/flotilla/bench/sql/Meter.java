package dev.flotilla.bench.sql;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.machine.Machine.ProcessorTime;
import dev.flotilla.bench.report.Cost;

/**
 * What a turn costs, and what others do on the machine meanwhile.
 */
final class Meter {

    private static final double NANOS_PER_MICRO = 1e3;

    private final Machine machine;

    private final long contestant;

    private final long broker;

    private final Reading begin;

    private Reading last;

    Meter(Machine machine, long contestant, long broker) {
        this.machine = machine;
        this.contestant = contestant;
        this.broker = broker;
        this.begin = reading();
        this.last = begin;
    }

    void look() {
        try {
            last = reading();
        }
        catch (UncheckedIOException _) {
            // Its process has just ended, and tells no more what it has used.
        }
    }

    Cost cost(double records) {
        return new Cost(micros(last.contestant.minus(begin.contestant)) / records, 0,
                micros(last.broker.minus(begin.broker)) / records);
    }

    double others() {
        Duration ours = last.ours().minus(begin.ours());
        return last.all.since(begin.all).without(ours).share();
    }

    private Reading reading() {
        return new Reading(used(contestant), used(broker), used(ProcessHandle.current().pid()),
                machine.processorTime());
    }

    private Duration used(long process) {
        return machine.processorTime(List.of(process));
    }

    private static double micros(Duration used) {
        return used.toNanos() / NANOS_PER_MICRO;
    }

    private record Reading(Duration contestant, Duration broker, Duration harness, ProcessorTime all) {

        Duration ours() {
            return contestant.plus(broker).plus(harness);
        }

    }

}
