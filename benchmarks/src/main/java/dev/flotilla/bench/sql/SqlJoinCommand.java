package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.report.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * SQL that joins a stream with a table, beside Jackson by hand, and Flink.
 */
@Command(name = "sql-join", description = "purchases a second that SQL joins with a table: by hand, the fleet, Flink")
public final class SqlJoinCommand implements Runnable {

    private static final List<Wanted> WANTED = List.of(new Wanted(Contestants.BY_HAND, 1.5),
            new Wanted(Contestants.FLINK, 1));

    private final Bench bench;

    @Mixin
    private final SqlOptions options = new SqlOptions();

    public SqlJoinCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        new SqlScenario(bench, new JoinJob(), options).run(WANTED);
    }

}
