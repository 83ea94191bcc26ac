package dev.flotilla.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.flotilla.testkit.process.GuardedProcess;

/**
 * The files of one run: what was built for it, and what its processes write.
 */
public final class Workshop {

    private final Path root;

    private final Path run;

    public Workshop(Path root) {
        this.root = root;
        Path target = root.resolve("benchmarks/target");
        try {
            this.run = Files.createTempDirectory(Files.createDirectories(target.resolve("runs")), "run-");
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write below " + target, e);
        }
    }

    /** Everything that Kafka's own distribution has on its class path. */
    public String kafkaClassPath() {
        return target().resolve("kafka") + "/*";
    }

    /** The libraries of Flink, and the class that runs a script with them. */
    public String flinkClassPath() {
        return target().resolve("flink") + "/*:" + target().resolve("flink-build/classes");
    }

    /** One directory for each plugin. */
    public Path connectPlugins() {
        return directory("plugins", target().resolve("debezium"));
    }

    public Path classes() {
        return target().resolve("classes");
    }

    public Path library(String artifact, int major) {
        return only(target().resolve("lib"), artifact + "-" + major + "\\..*\\.jar");
    }

    /** The runnable jar of a service of the fleet. */
    public Path serviceJar(String module) {
        return only(root.resolve(module).resolve("target"), module + "-.*-exec\\.jar");
    }

    public Path file(String name) {
        return run.resolve(name);
    }

    public Path write(String name, String content) {
        try {
            return Files.writeString(run.resolve(name), content);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path results() {
        return target().resolve("results");
    }

    public GuardedProcess start(String name, JavaCommand command) {
        return GuardedProcess.start(name, file(name + ".log"), command.words());
    }

    private Path directory(String name, Path linked) {
        try {
            Path directory = Files.createDirectories(run.resolve(name));
            Path link = directory.resolve(linked.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, linked);
            }
            return directory;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path directory, String pattern) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing like " + pattern + " in " + directory + ": was it built?"));
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + directory, e);
        }
    }

    private Path target() {
        return root.resolve("benchmarks/target");
    }

}
