package dev.flotilla.launcher.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import dev.flotilla.launcher.members.Member;

/**
 * Where everything of one fleet lies: {@code .flotilla} in the project's root, unless
 * {@code FLOTILLA_HOME} says otherwise.
 */
public record StateDirectory(Path home) {

    public StateDirectory {
        home = home.toAbsolutePath().normalize();
    }

    /** Only its owner may look inside: it holds passwords, and logs may hold data. */
    public void create() {
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            for (Path directory : List.of(run(), logs(), data(), apps())) {
                Files.createDirectories(directory);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot create " + home, e);
        }
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path log(Member member) {
        return logs().resolve(member.name() + ".log");
    }

    public Path brokerData(int number) {
        return data().resolve("kafka-" + number);
    }

    public Path postgresData() {
        return data().resolve("postgres");
    }

    public Path postgresProgram() {
        return home.resolve("postgres");
    }

    /**
     * The installed copies of services: a rebuild must not pull the jars from under
     * running processes.
     */
    public Path apps() {
        return home.resolve("apps");
    }

    public Path lock() {
        return home.resolve("lock");
    }

}
