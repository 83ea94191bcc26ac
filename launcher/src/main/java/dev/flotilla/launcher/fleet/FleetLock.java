package dev.flotilla.launcher.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.time.Patience;
import org.jspecify.annotations.Nullable;

/**
 * At most one command changes a fleet at a time. The system frees the lock of a command
 * that was killed.
 */
public final class FleetLock implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Path file;

    private final Patience patience;

    private @Nullable FileChannel channel;

    public FleetLock(Path file, Patience patience) {
        this.file = file;
        this.patience = patience;
    }

    /** Does nothing where this command has it already. */
    public void take(String command, Duration timeout) {
        if (!patience.until(() -> tryLock(command), timeout, INTERVAL)) {
            throw new Trouble("another command is at work on this fleet: " + holder(),
                    "wait for it, or end it with Ctrl-C; then repeat this one");
        }
    }

    private synchronized boolean tryLock(String command) {
        if (channel != null) {
            return true;
        }
        try {
            FileChannel candidate = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!isLocked(candidate)) {
                candidate.close();
                return false;
            }
            String text = command + " (pid " + ProcessHandle.current().pid() + ")";
            candidate.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel = candidate;
            return true;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    /** Whoever else holds it may also be in this JVM. */
    private static boolean isLocked(FileChannel candidate) throws IOException {
        try {
            return candidate.tryLock() != null;
        }
        catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private String holder() {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public synchronized void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
            channel = null;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot free " + file, e);
        }
    }

}
