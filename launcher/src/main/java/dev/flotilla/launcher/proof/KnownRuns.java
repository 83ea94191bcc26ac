package dev.flotilla.launcher.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

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

    /**
     * Each run with what it had acknowledged in the end, or with nothing where that was
     * never seen.
     */
    Map<String, OptionalLong> all() {
        Map<String, OptionalLong> runs = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] words = line.split(" ", -1);
                runs.put(words[0], words.length > 1 ? OptionalLong.of(Long.parseLong(words[1])) : OptionalLong.empty());
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return runs;
    }

    void started(String runId) {
        append(runId);
    }

    void finished(LoadReport load) {
        append(load.runId() + " " + load.acknowledged());
    }

    private void append(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

}
