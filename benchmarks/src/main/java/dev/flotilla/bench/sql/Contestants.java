package dev.flotilla.bench.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.JavaCommand;
import dev.flotilla.bench.machine.Workshop;
import dev.flotilla.bench.sql.Contestant.Running;
import dev.flotilla.bench.sql.Contestant.Turn;
import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import dev.flotilla.bench.sql.streams.StreamsProcess;
import dev.flotilla.bench.sql.streams.Topologies;
import dev.flotilla.testkit.process.FreePorts;

/**
 * Those who do a job, each in a JVM of the same size.
 */
final class Contestants {

    static final String FLOOR = "bytes only";

    static final String BY_HAND = "by hand";

    static final String FLEET = "sql-service";

    static final String FLINK = "Flink SQL";

    static final List<String> MEMORY = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");

    private static final String FLINK_MAIN = "dev.flotilla.bench.flink.FlinkSql";

    private static final List<String> FLINK_OPENS = Stream.of("lang", "util", "time", "net", "nio")
        .map(each -> "--add-opens=java.base/java." + each + "=ALL-UNNAMED")
        .toList();

    private final Workshop workshop;

    private final Broker broker;

    private final SqlJob job;

    private final SqlOptions options;

    Contestants(Workshop workshop, Broker broker, SqlJob job, SqlOptions options) {
        this.workshop = workshop;
        this.broker = broker;
        this.job = job;
        this.options = options;
    }

    Contestant floor() {
        return new Contestant(FLOOR, turn -> streams(turn, Topologies.FLOOR), MEMORY);
    }

    Contestant byHand() {
        return new Contestant(BY_HAND, turn -> streams(turn, job.byHand()), MEMORY);
    }

    Contestant fleet() {
        return new Contestant(FLEET, this::fleet,
                Stream.of(MEMORY, options.fleetJvm(), options.fleetSettings()).flatMap(List::stream).toList());
    }

    List<Contestant> flink() {
        List<Integer> checkpoints = options.flinkCheckpoints();
        return checkpoints.stream()
            .map(each -> flink(checkpoints.size() == 1 ? FLINK : FLINK + " " + each, each))
            .toList();
    }

    private Contestant flink(String name, int checkpoint) {
        return new Contestant(name, turn -> flink(turn, checkpoint),
                Stream
                    .concat(MEMORY.stream(), flinkSettings(checkpoint, "").entrySet().stream().map(Map.Entry::toString))
                    .toList());
    }

    private Running streams(Turn turn, Topologies topology) {
        Path settings = workshop.write(turn.name() + ".properties", options.streams()
            .file(broker.address(), turn.name(), workshop.file(turn.name() + "-state").toString()));
        return new Running(
                workshop.start(turn.name(),
                        JavaCommand.of(StreamsProcess.class, MEMORY, topology.name(), settings.toString(),
                                PurchaseTopics.PURCHASES, PurchaseTopics.CUSTOMERS, turn.output())),
                turn.name(), false);
    }

    /** Its group says of which application and which job it is. */
    private Running fleet(Turn turn) {
        String sql = "@application " + turn.name() + "\n" + job.fleetSql("job", turn.output());
        Path file = workshop.write(turn.name() + ".sql", sql);
        List<String> jvm = Stream.concat(MEMORY.stream(), options.fleetJvm().stream()).toList();
        List<String> always = List.of("--app", file.toString(), "--port", String.valueOf(FreePorts.next()),
                "--kafka-brokers", broker.address(),
                "--flotilla.sql.state-dir=" + workshop.file(turn.name() + "-state"), "--flotilla.topics.replication=1",
                "--spring.main.banner-mode=off");
        List<String> arguments = Stream
            .of(always.stream(),
                    options.streams().words().stream().map(each -> "--spring.kafka.streams.properties." + each),
                    options.fleetSettings().stream().map(setting -> "--" + setting))
            .flatMap(each -> each)
            .toList();
        JavaCommand command = options.fleetMain()
            .map(main -> new JavaCommand(jvm, List.of(main.split(" ")), arguments))
            .orElseGet(() -> JavaCommand.ofJar(workshop.serviceJar("sql-service"), jvm, arguments));
        return new Running(workshop.start(turn.name(), command), "velo-" + turn.name() + "-job", false);
    }

    private Running flink(Turn turn, int checkpoint) {
        FlinkTables tables = new FlinkTables(broker.address(), turn.name(), turn.output(), options.streams());
        Path script = workshop.write(turn.name() + ".sql",
                job.flinkSql(tables).stream().collect(Collectors.joining(";\n\n", "", ";\n")));
        String checkpoints = workshop.file(turn.name() + "-checkpoints").toUri().toString();
        Path settings = workshop.write(turn.name() + ".properties",
                flinkSettings(checkpoint, checkpoints).entrySet()
                    .stream()
                    .map(Map.Entry::toString)
                    .collect(Collectors.joining("\n")));
        List<String> jvm = Stream
            .of(MEMORY.stream(), FLINK_OPENS.stream(),
                    Stream.of("-Dlog4j2.configurationFile=" + workshop.file("log4j2.xml").toUri()))
            .flatMap(each -> each)
            .toList();
        JavaCommand command = JavaCommand.of(workshop.flinkClassPath(), FLINK_MAIN, jvm, settings.toString(),
                script.toString());
        return new Running(workshop.start(turn.name(), command), turn.name(), true);
    }

    private static Map<String, String> flinkSettings(int checkpoint, String checkpoints) {
        return Map.of("parallelism.default", "1", "pipeline.object-reuse", "true", "execution.checkpointing.mode",
                "EXACTLY_ONCE", "execution.checkpointing.interval", checkpoint + "ms", "execution.checkpointing.dir",
                checkpoints, "state.backend.type", "hashmap", "table.exec.mini-batch.enabled", "true",
                "table.exec.mini-batch.allow-latency", "100ms", "table.exec.mini-batch.size", "5000",
                "table.local-time-zone", "UTC");
    }

}
