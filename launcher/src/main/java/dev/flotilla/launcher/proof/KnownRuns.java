package dev.flotilla.launcher.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.flotilla.launcher.state.StateDirectory;

/**
 * Runs that were started by command: a generator forgets its own when it is killed. Kept
 * beside the data, and gone with it.
 */
final class KnownRuns {

    private final Path file;

    KnownRuns(StateDirectory state) {
        file = state.data().resolve("load-runs");
    }

    Set<String> all() {
        try {
            return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : Set.of();
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void add(String runId) {
        try {
            Files.writeString(file, runId + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

}
