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
        ProcessorTime before = processorTime();
        pause.of(LOOK);
        return processorTime().since(before).share();
    }

    /** Since the machine began. */
    public ProcessorTime processorTime() {
        String[] words = read(STAT).lines().findFirst().orElseThrow().split(" +");
        long[] each = Arrays.stream(words, 1, 9).mapToLong(Long::parseLong).toArray();
        long all = Arrays.stream(each).sum();
        // Waiting for a disk is no work.
        long idle = each[3] + each[4];
        return new ProcessorTime(Duration.ofMillis((all - idle) * MILLIS_PER_TICK),
                Duration.ofMillis(all * MILLIS_PER_TICK));
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of all processors together.
     *
     * @param used by whatever was running
     * @param all that there was
     */
    public record ProcessorTime(Duration used, Duration all) {

        public ProcessorTime since(ProcessorTime before) {
            return new ProcessorTime(used.minus(before.used), all.minus(before.all));
        }

        public ProcessorTime without(Duration ours) {
            return new ProcessorTime(used.minus(ours), all);
        }

        public double share() {
            return all.isZero() ? 0 : Math.max(0, (double) used.toMillis() / all.toMillis());
        }

    }

}
