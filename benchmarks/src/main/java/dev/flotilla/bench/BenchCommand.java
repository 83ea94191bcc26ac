package dev.flotilla.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

import dev.flotilla.bench.delivery.DeliveryClickHouseCommand;
import dev.flotilla.bench.delivery.DeliveryPostgresCommand;
import dev.flotilla.bench.groups.GroupProtocolCommand;
import dev.flotilla.bench.latency.LatencyCommand;
import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.machine.Pause;
import dev.flotilla.bench.machine.Workshop;
import dev.flotilla.bench.outage.OutageCommand;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.report.Journal;
import dev.flotilla.bench.sql.SqlAggregateCommand;
import dev.flotilla.bench.sql.SqlFilterCommand;
import dev.flotilla.bench.sql.SqlJoinCommand;
import io.micrometer.core.instrument.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * One scenario of those named here.
 */
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true,
        description = "Measures a claim beside its floor and its peer, in the same run.")
final class BenchCommand {

    private BenchCommand() {
    }

    public static void main(String[] args) {
        Clock clock = Clock.SYSTEM;
        Pause pause = new Pause(clock);
        Machine machine = new Machine(pause);
        Workshop workshop = new Workshop(Path.of(System.getProperty("flotilla.root", "..")));
        Journal journal = new Journal(System.out, InstantSource.system(), machine, workshop.results());
        Bench bench = new Bench(workshop, machine, journal, clock, pause);
        CommandLine commands = new CommandLine(new BenchCommand());
        Stream
            .of(new DeliveryPostgresCommand(bench), new DeliveryClickHouseCommand(bench), new LatencyCommand(bench),
                    new OutageCommand(bench), new GroupProtocolCommand(bench), new SqlFilterCommand(bench),
                    new SqlAggregateCommand(bench), new SqlJoinCommand(bench))
            .forEach(commands::addSubcommand);
        int status = commands.setCaseInsensitiveEnumValuesAllowed(true).execute(args);
        System.exit(status);
    }

}
