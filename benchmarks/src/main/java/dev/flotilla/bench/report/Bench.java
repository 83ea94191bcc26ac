package dev.flotilla.bench.report;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.machine.Pause;
import dev.flotilla.bench.machine.Workshop;
import io.micrometer.core.instrument.Clock;

/**
 * What every scenario works with.
 */
public record Bench(Workshop workshop, Machine machine, Journal journal, Clock clock, Pause pause) {

    public Broker broker() {
        return Broker.start(workshop, pause);
    }

}
