package dev.flotilla.bench.delivery;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.report.Journal;
import dev.flotilla.bench.report.Series;
import dev.flotilla.testkit.process.GuardedProcess;

/**
 * Contestants move the same orders into an empty table, in turns.
 */
final class DeliveryScenario {

    private final Machine machine;

    private final Journal journal;

    private final Race race;

    DeliveryScenario(Machine machine, Journal journal, Race race) {
        this.machine = machine;
        this.journal = journal;
        this.race = race;
    }

    List<Series> run(List<Contestant> contestants, long orders, int rounds) {
        List<Series> all = contestants.stream().map(each -> Series.of(each.name(), each.settings())).toList();
        for (int round = 1; round <= rounds; round++) {
            for (int at = 0; at < contestants.size(); at++) {
                Contestant contestant = contestants.get(at);
                contestant.store().recreate();
                double busy = machine.busyElsewhere();
                double rate = run(contestant, contestant.name().replace(' ', '-') + "-" + round, orders);
                journal.tell("round %d of %d: %-28s %,10.0f rows/s   (others used %.0f%% before)".formatted(round,
                        rounds, contestant.name(), rate, 100 * busy));
                all.get(at).add(rate, busy);
            }
        }
        return new ArrayList<>(all);
    }

    private double run(Contestant contestant, String name, long orders) {
        GuardedProcess process = contestant.start().apply(name);
        try {
            return race.rowsPerSecond(contestant.store(), process, orders);
        }
        finally {
            process.kill();
        }
    }

}
