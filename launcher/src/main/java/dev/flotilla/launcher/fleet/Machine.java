package dev.flotilla.launcher.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the machine has left.
 */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private static final long KIB = 1024;

    private Machine() {
    }

    /** Unknown, hence unlimited, where the system does not tell it as Linux does. */
    static long availableMemory() {
        try {
            return Files.isReadable(MEMORY) ? availableMemory(Files.readAllLines(MEMORY)) : Long.MAX_VALUE;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MEMORY, e);
        }
    }

    static long availableMemory(List<String> lines) {
        return lines.stream()
            .filter(line -> line.startsWith("MemAvailable:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    }

    static long usableDisk(Path directory) {
        return directory.toFile().getUsableSpace();
    }

}
