package dev.flotilla.sql.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of this process among those of the machine. Instance ids are new at every
 * start and what is in here should be found again, so a place is taken by locking it: the
 * first that nobody holds.
 */
public final class StateDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);

    private static final int PLACES = 1_000;

    private final Path place;

    private final FileLock claim;

    private StateDirectory(Path place, FileLock claim) {
        this.place = place;
        this.claim = claim;
    }

    /**
     * Takes a place, and keeps it until closed.
     * @param preferred the place to try first, such as the number of the instance
     */
    public static StateDirectory claim(Path root, @Nullable Integer preferred) {
        if (preferred != null) {
            StateDirectory own = tryClaim(root, preferred);
            if (own != null) {
                return own;
            }
        }
        for (int number = 1; number <= PLACES; number++) {
            StateDirectory free = tryClaim(root, number);
            if (free != null) {
                return free;
            }
        }
        throw new IllegalStateException("all places in " + root + " are taken; set flotilla.sql.state-dir to another");
    }

    private static @Nullable StateDirectory tryClaim(Path root, int number) {
        Path place = root.resolve(Integer.toString(number));
        try {
            Files.createDirectories(place);
            FileChannel channel = FileChannel.open(root.resolve(number + ".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock claim = lock(channel);
            if (claim == null) {
                channel.close();
                return null;
            }
            return new StateDirectory(place, claim);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot use " + place + " for the state of jobs; set flotilla.sql.state-dir",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        }
        catch (OverlappingFileLockException _) {
            // Another server in this very process.
            return null;
        }
    }

    public Path path() {
        return place;
    }

    /**
     * Keeps what is there if it is of these stores, and begins anew otherwise: after a
     * reset that this machine did not see.
     */
    public void prepare(String group, SortedSet<String> stores) {
        Path remembered = place.resolve(group + ".stores");
        List<String> wanted = List.copyOf(stores);
        try {
            if (Files.exists(remembered) && !Files.readAllLines(remembered).equals(wanted)) {
                LOG.info("group {}: its local state is of other stores, and deleted", group);
                forget(group);
            }
            Files.write(remembered, wanted, StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot use " + place + " for the state of jobs", e);
        }
    }

    public void forget(String group) {
        try {
            Files.deleteIfExists(place.resolve(group + ".stores"));
            Path directory = place.resolve(group);
            if (Files.isDirectory(directory)) {
                delete(directory);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot delete the local state of " + group, e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            claim.channel().close();
        }
        catch (IOException e) {
            LOG.warn("the claim on {} is given back by the end of this process only: {}", place, e.getMessage());
        }
    }

}
