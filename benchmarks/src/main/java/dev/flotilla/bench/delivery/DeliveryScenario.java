package dev.flotilla.bench.delivery;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.report.Journal;
import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.report.Series;
import dev.flotilla.testkit.process.GuardedProcess;

/**
 * Contestants move the same orders into an empty table, in turns.
 */
final class DeliveryScenario {

    private final Machine machine;

    private final Journal journal;

    private final Race race;

    private final Broker broker;

    DeliveryScenario(Bench bench, Broker broker) {
        this.broker = broker;
        this.machine = bench.machine();
        this.journal = bench.journal();
        this.race = new Race(bench.clock(), bench.pause(), bench.machine());
    }

    List<Series> run(List<Contestant> contestants, long orders, int rounds) {
        List<Series> all = contestants.stream().map(each -> Series.of(each.name(), each.settings())).toList();
        for (int round = 1; round <= rounds; round++) {
            for (int at = 0; at < contestants.size(); at++) {
                Contestant contestant = contestants.get(at);
                contestant.store().recreate();
                double busy = machine.busyElsewhere();
                Round reached = run(contestant, contestant.name().replace(' ', '-') + "-" + round, orders, busy);
                journal.tell("round %d of %d: %-28s %,10.0f rows/s, %s (others used %.0f%% before)".formatted(round,
                        rounds, contestant.name(), reached.value(), reached.cost(), 100 * busy));
                all.get(at).add(reached);
            }
        }
        return new ArrayList<>(all);
    }

    private Round run(Contestant contestant, String name, long orders, double busy) {
        GuardedProcess process = contestant.start().apply(name);
        try {
            return race.run(contestant.store(), process, broker, orders, busy);
        }
        finally {
            process.kill();
        }
    }

}
