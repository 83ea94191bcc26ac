package dev.flotilla.launcher.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.state.FileTree;
import dev.flotilla.launcher.state.StateDirectory;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * The brokers' data on disk.
 */
public final class BrokerStorage {

    private final StateDirectory state;

    public BrokerStorage(StateDirectory state) {
        this.state = state;
    }

    /** How many brokers the existing data was made for; 0 where there is none. */
    public int brokersOnDisk() {
        if (!Files.isDirectory(state.data())) {
            return 0;
        }
        int count = 0;
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(state.data(), "kafka-*[0-9]")) {
            for (Path directory : directories) {
                count += isFormatted(directory) ? 1 : 0;
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot list " + state.data(), e);
        }
        return count;
    }

    /**
     * Refuses another number of brokers than the data was made for: a new voter would
     * have an empty log, and partitions would stay where they are. Refuses new data
     * beside an old database as well: that knows positions of the old logs and would skip
     * as much of the new ones.
     */
    public void requireRoomFor(int brokers) {
        int onDisk = brokersOnDisk();
        if (onDisk == 0 && Files.exists(state.postgresData().resolve("PG_VERSION"))) {
            throw new Trouble("Kafka's data is gone from %s, but PostgreSQL's is still there: it would skip new orders"
                .formatted(state.data()), "./flotilla up --fresh deletes both and starts anew");
        }
        if (onDisk != 0 && onDisk != brokers) {
            throw new Trouble(
                    "the data in %s belongs to %d broker(s), not to %d".formatted(state.data(), onDisk, brokers),
                    "./flotilla up --brokers %d keeps it; ./flotilla up --brokers %d --fresh deletes it and starts anew"
                        .formatted(onDisk, brokers));
        }
    }

    public void formatFor(int brokers) {
        requireRoomFor(brokers);
        if (brokersOnDisk() == brokers) {
            return;
        }
        String clusterId = Uuid.randomUuid().toString();
        // Moved into place together at the end: a start that was interrupted here left
        // nothing that counts.
        for (int number = 1; number <= brokers; number++) {
            format(number, clusterId);
        }
        for (int number = 1; number <= brokers; number++) {
            moveIntoPlace(number);
        }
    }

    private void format(int number, String clusterId) {
        Path draft = draft(number);
        new FileTree(draft).delete();
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(draft);
            new Formatter().setPrintStream(silence)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(number)
                .setClusterId(clusterId)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(draft.toString())
                .addDirectory(draft.toString())
                .run();
        }
        catch (Exception e) {
            throw new IllegalStateException("cannot format " + draft, e);
        }
    }

    private void moveIntoPlace(int number) {
        try {
            Path target = state.brokerData(number);
            new FileTree(target).delete();
            Files.move(draft(number), target, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot move " + draft(number), e);
        }
    }

    private Path draft(int number) {
        return state.data().resolve("kafka-" + number + ".new");
    }

    private static boolean isFormatted(Path directory) {
        return Files.exists(directory.resolve("meta.properties"));
    }

}
