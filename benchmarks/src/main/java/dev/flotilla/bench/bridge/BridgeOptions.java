package dev.flotilla.bench.bridge;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/**
 * What is changed of data-bridge-service for an experiment; a claim is made with none of
 * it.
 */
public final class BridgeOptions {

    @Option(names = "--ours-jvm", arity = "1", description = "one more option for its JVM; may be repeated")
    private List<String> jvm = List.of();

    @Option(names = "--ours-set", arity = "1", description = "name=value of a setting of it; may be repeated")
    private List<String> settings = List.of();

    List<String> jvm() {
        return jvm;
    }

    List<String> arguments() {
        return settings.stream().map(setting -> "--" + setting).toList();
    }

    /** For the record. */
    public List<String> all() {
        return Stream.of(BridgeProcess.MEMORY, jvm, settings).flatMap(List::stream).toList();
    }

}
