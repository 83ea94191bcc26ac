package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.report.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * SQL that filters and projects, beside a copy of bytes, Jackson by hand, and Flink.
 */
@Command(name = "sql-filter",
        description = "purchases a second that SQL picks from: bytes only, by hand, the fleet, Flink")
public final class SqlFilterCommand implements Runnable {

    private static final List<Wanted> WANTED = List.of(new Wanted(Contestants.FLOOR, 0.9),
            new Wanted(Contestants.BY_HAND, 1.7), new Wanted(Contestants.FLINK, 1));

    private final Bench bench;

    @Mixin
    private final SqlOptions options = new SqlOptions();

    public SqlFilterCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        new SqlScenario(bench, new FilterJob(), options).run(WANTED);
    }

}
