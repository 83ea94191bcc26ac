package dev.flotilla.bench.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How much is done how often by whom.
 */
final class SqlOptions {

    @Option(names = "--records", defaultValue = "4000000", description = "purchases (default ${DEFAULT-VALUE})")
    private int records;

    @Option(names = "--customers", defaultValue = "1000", description = "who make them (default ${DEFAULT-VALUE})")
    private int customers;

    @Option(names = "--rounds", defaultValue = "5", description = "of each contestant (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--attempts", defaultValue = "3",
            description = "at a turn, the least disturbed of which counts (default ${DEFAULT-VALUE})")
    private int attempts;

    @Option(names = "--disturbance", defaultValue = "0.1",
            description = "share of the machine that others may use before a turn is repeated (default ${DEFAULT-VALUE})")
    private double disturbance;

    @Option(names = "--only", split = ",", defaultValue = "floor,hand,ours,flink",
            description = "of floor, hand, ours, flink (default ${DEFAULT-VALUE})")
    private List<String> only = List.of();

    @Option(names = "--profile", description = "shows where the time goes; the figures suffer")
    private boolean profiled;

    @Option(names = "--streams", arity = "1",
            description = "name=value of a setting of all with Kafka Streams; may be repeated")
    private Map<String, String> streams = new LinkedHashMap<>();

    @Option(names = "--flink-checkpoint", split = ",", defaultValue = "100",
            description = "ms between checkpoints (default ${DEFAULT-VALUE}); several are compared")
    private List<Integer> flinkCheckpoints = List.of();

    @Option(names = "--ours-jvm", arity = "1", description = "one more option for its JVM; may be repeated")
    private List<String> fleetJvm = List.of();

    @Option(names = "--ours-set", arity = "1", description = "name=value of a setting of it; may be repeated")
    private List<String> fleetSettings = List.of();

    @Option(names = "--ours-main",
            description = "class path and main class instead of its jar, such as: -cp a.jar:b.jar x.Main")
    private @Nullable String fleetMain;

    int records() {
        return records;
    }

    int customers() {
        return customers;
    }

    int rounds() {
        return rounds;
    }

    int attempts() {
        return attempts;
    }

    double disturbance() {
        return disturbance;
    }

    boolean has(String contestant) {
        return only.contains(contestant);
    }

    boolean profiled() {
        return profiled;
    }

    StreamsSettings streams() {
        return StreamsSettings.usual().with(streams);
    }

    List<Integer> flinkCheckpoints() {
        return flinkCheckpoints;
    }

    List<String> fleetJvm() {
        return fleetJvm;
    }

    List<String> fleetSettings() {
        return fleetSettings;
    }

    Optional<String> fleetMain() {
        return Optional.ofNullable(fleetMain);
    }

}
