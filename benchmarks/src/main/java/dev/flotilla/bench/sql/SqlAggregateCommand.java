package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.report.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * SQL that adds up in windows, beside Jackson by hand, and Flink.
 */
@Command(name = "sql-aggregate",
        description = "purchases a second that SQL adds up by minute: by hand, the fleet, Flink")
public final class SqlAggregateCommand implements Runnable {

    private static final List<Wanted> WANTED = List.of(new Wanted(Contestants.BY_HAND, 1.5),
            new Wanted(Contestants.FLINK, 1));

    private final Bench bench;

    @Mixin
    private final SqlOptions options = new SqlOptions();

    public SqlAggregateCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        new SqlScenario(bench, new AggregateJob(), options).run(WANTED);
    }

}
