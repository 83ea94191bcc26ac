package dev.flotilla.bench.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.Profile;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.report.Cost;
import dev.flotilla.bench.sql.Contestant.Turn;
import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import dev.flotilla.common.topics.FleetTopics;

/**
 * Contestants do the same job with the same purchases, in turns; what they write must be
 * what is expected.
 */
final class SqlScenario {

    private final Bench bench;

    private final SqlJob job;

    private final SqlOptions options;

    SqlScenario(Bench bench, SqlJob job, SqlOptions options) {
        this.bench = bench;
        this.job = job;
        this.options = options;
    }

    void run(List<Wanted> wanted) {
        try (Broker broker = bench.broker()) {
            SqlJob.Expected expected = job.expected();
            Instant hour = Instant.ofEpochMilli(bench.clock().wallTime()).truncatedTo(ChronoUnit.HOURS);
            PurchaseTopics topics = PurchaseTopics.filled(broker, options.records(), options.customers(),
                    hour.minus(1, ChronoUnit.HOURS), expected::see);
            bench.journal().tell(topics.toString());
            List<String> conditions = new ArrayList<>(List.of(topics.toString(), job.description(),
                    String.join(" ", options.streams().words()), "JVMs with " + String.join(" ", Contestants.MEMORY),
                    "broker, contestant and this harness on the same machine",
                    "all have written the same, which was computed from the input: " + expected.digest()));
            Results results = results(broker, expected.digest());
            results.conclude(bench.journal(), job.name(), conditions, wanted);
        }
    }

    private Results results(Broker broker, Tally.Digest expected) {
        List<Contestant> contestants = contestants(broker);
        Results results = new Results(contestants);
        Profile profile = options.profiled() ? new Profile(bench.workshop(), bench.journal()::tell) : null;
        SqlRace race = new SqlRace(bench, broker, profile);
        warmUp(broker, new SqlRace(bench, broker, null), contestants.getFirst(), expected);
        for (int round = 1; round <= options.rounds(); round++) {
            // In turn from the front and from the back, so that nobody is always the
            // first.
            for (Contestant contestant : round % 2 == 1 ? contestants : contestants.reversed()) {
                String name = job.name() + "-" + contestant.name().toLowerCase(Locale.ROOT).replace(' ', '-') + "-"
                        + round;
                List<Finish> attempts = new ArrayList<>();
                do {
                    Turn turn = new Turn(name + "-" + (attempts.size() + 1), name + "-out");
                    Finish finish = turn(broker, race, contestant, turn, expected);
                    tell(contestant, round, finish);
                    attempts.add(finish);
                }
                while (attempts.getLast().others() > options.disturbance() && attempts.size() < options.attempts());
                results.add(contestant, Collections.min(attempts, Comparator.comparingDouble(Finish::others)));
            }
        }
        return results;
    }

    // The first turn with a new broker costs it twice as much.
    private void warmUp(Broker broker, SqlRace race, Contestant contestant, Tally.Digest expected) {
        bench.journal().tell("warming the broker up");
        turn(broker, race, contestant, new Turn(job.name() + "-warm-up", job.name() + "-warm-up-out"), expected);
    }

    private Finish turn(Broker broker, SqlRace race, Contestant contestant, Turn turn, Tally.Digest expected) {
        PurchaseTopics.createEmpty(broker, turn.output());
        Finish finish = race.run(contestant, turn, options.records());
        Tally.Digest written = new Output(broker, job).read(turn.output());
        if (!written.equals(expected)) {
            throw new IllegalStateException(
                    contestant.name() + " wrote " + written + " where " + expected + " were expected");
        }
        broker.forget(turn.output(), turn.name());
        // Else the next server would run this one's application, too.
        broker.forgetTopic(FleetTopics.SQL_APPS);
        return finish;
    }

    private List<Contestant> contestants(Broker broker) {
        Contestants all = new Contestants(bench.workshop(), broker, job, options);
        List<Contestant> contestants = new ArrayList<>();
        if (options.has("floor") && job instanceof FilterJob) {
            contestants.add(all.floor());
        }
        if (options.has("hand")) {
            contestants.add(all.byHand());
        }
        if (options.has("ours")) {
            contestants.add(all.fleet());
        }
        if (options.has("flink")) {
            contestants.addAll(all.flink());
        }
        return contestants;
    }

    private void tell(Contestant contestant, int round, Finish finish) {
        Cost cost = finish.cost();
        bench.journal()
            .tell("round %d of %d: %-14s %,9.0f/s, warm %,9.0f/s, with start %,9.0f/s, %.1f us of CPU each and %.1f the broker's (others used %.0f%%)"
                .formatted(round, options.rounds(), contestant.name(), finish.running(), finish.warm(),
                        finish.withStart(), cost.contestant(), cost.broker(), 100 * finish.others()));
    }

}
