package dev.flotilla.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * What Java itself cannot send to a process.
 */
public final class Signals {

    private static final Duration HALT_TIMEOUT = Duration.ofSeconds(10);

    private Signals() {
    }

    /**
     * Returns when every thread stands: the signal itself arrives while some still run,
     * and a server may answer a last question.
     */
    public static void pause(long pid) {
        send(pid, "STOP");
        Path threads = Path.of("/proc", String.valueOf(pid), "task");
        Awaitility.await("process " + pid + " stands still")
            .atMost(HALT_TIMEOUT)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(2))
            .until(() -> allStand(threads));
    }

    public static void resume(long pid) {
        send(pid, "CONT");
    }

    private static boolean allStand(Path threads) throws IOException {
        try (Stream<Path> each = Files.list(threads)) {
            return each.allMatch(Signals::stands);
        }
    }

    private static boolean stands(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return stat.startsWith("T", stat.lastIndexOf(')') + 2);
        }
        catch (IOException _) {
            // It ended meanwhile.
            return true;
        }
    }

    public static void send(long pid, String signal) {
        try {
            int status = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + signal + " of process " + pid + " answered " + status);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

}
