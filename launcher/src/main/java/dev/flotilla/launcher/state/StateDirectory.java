package dev.flotilla.launcher.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Member;

/**
 * Where everything of one fleet lies: {@code .flotilla} in the project's root, unless
 * {@code FLOTILLA_HOME} says otherwise.
 */
public record StateDirectory(Path home) {

    /** Also made and looked for by the script. */
    private static final String MARKER = ".flotilla-home";

    public StateDirectory {
        home = home.toAbsolutePath().normalize();
    }

    /**
     * Only its owner may look inside: it holds passwords, and logs may hold data. Given
     * back without links in its path, as the system names the programs that run from it.
     */
    public StateDirectory create() {
        requireOurs();
        try {
            Files.createDirectories(home);
            StateDirectory real = new StateDirectory(home.toRealPath());
            Files.setPosixFilePermissions(real.home, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(real.marker())) {
                Files.createFile(real.marker());
            }
            for (Path directory : List.of(real.run(), real.logs(), real.data(), real.apps())) {
                Files.createDirectories(directory);
            }
            return real;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot create " + home, e);
        }
    }

    /** What is deleted and closed to others here must not be anybody else's. */
    private void requireOurs() {
        if (!Files.isDirectory(home) || Files.exists(marker())) {
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(home)) {
            if (content.iterator().hasNext()) {
                throw new Trouble(home + " is not empty and was not made by ./flotilla",
                        "point FLOTILLA_HOME to a new or empty directory; if this is a fleet's, touch " + marker());
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }

    private Path marker() {
        return home.resolve(MARKER);
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
