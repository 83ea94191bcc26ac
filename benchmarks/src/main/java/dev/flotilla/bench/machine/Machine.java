package dev.flotilla.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/**
 * What else this machine is doing: a figure that was taken beside somebody else's work
 * says little.
 */
public final class Machine {

    private static final Path STAT = Path.of("/proc/stat");

    private static final Duration LOOK = Duration.ofMillis(500);

    // Linux counts in hundredths of a second, whatever its kernel does.
    private static final int MILLIS_PER_TICK = 10;

    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    private final Pause pause;

    public Machine(Pause pause) {
        this.pause = pause;
    }

    public int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    public String loadAverage() {
        return read(Path.of("/proc/loadavg")).strip();
    }

    /** The share of all processors that is in use while nothing of ours works. */
    public double busyElsewhere() {
        Ticks before = ticks();
        pause.of(LOOK);
        Ticks after = ticks();
        long total = after.total() - before.total();
        return total == 0 ? 0 : (double) (total - (after.idle() - before.idle())) / total;
    }

    /** The most that a process has had in memory since it began, in MiB. */
    public long mostResidentMebibytes(long process) {
        return read(Path.of("/proc/" + process + "/status")).lines()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElseThrow();
    }

    /** What these processes, and children of theirs that have ended, have used so far. */
    public Duration processorTime(Collection<Long> processes) {
        long ticks = processes.stream().mapToLong(Machine::processorTicks).sum();
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    private static long processorTicks(long process) {
        String stat = read(Path.of("/proc/" + process + "/stat"));
        // The second field is a name, which may contain anything.
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(words, FIRST_TIME, FIRST_TIME + TIMES).mapToLong(Long::parseLong).sum();
    }

    private static Ticks ticks() {
        String[] words = read(STAT).lines().findFirst().orElseThrow().split(" +");
        long[] each = Arrays.stream(words, 1, 9).mapToLong(Long::parseLong).toArray();
        // Waiting for a disk is no work.
        return new Ticks(Arrays.stream(each).sum(), each[3] + each[4]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ticks(long total, long idle) {
    }

}
