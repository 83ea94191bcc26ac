package dev.flotilla.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.flotilla.launcher.members.Member;

/**
 * Reads {@code /proc}. A start is told by the kernel's ticks since boot together with the
 * boot itself, which no change of the wall clock moves.
 */
final class LinuxProcessTable implements ProcessTable {

    private static final Path PROC = Path.of("/proc");

    private static final int STATE = 0;

    private static final int START_TICKS = 19;

    private static final String RESIDENT = "VmRSS:";

    private static final long KIB = 1024;

    private final String boot = text(PROC.resolve("sys/kernel/random/boot_id")).orElse("unknown").strip();

    static boolean isUsable() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    @Override
    public Optional<Entry> entry(long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        return text(process.resolve("stat")).flatMap(stat -> parse(stat, process));
    }

    /**
     * The command's name may contain anything, so fields are counted from its closing
     * parenthesis.
     */
    private Optional<Entry> parse(String stat, Path process) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return switch (fields[STATE]) {
            case "Z", "X" -> Optional.empty();
            case String state -> Optional.of(new Entry("linux/" + boot + "/" + fields[START_TICKS],
                    "T".equals(state) || "t".equals(state), residentBytes(process)));
        };
    }

    /** Not from the pages in stat: their size differs between machines. */
    private static long residentBytes(Path process) {
        return text(process.resolve("status")).stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith(RESIDENT))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
            .findFirst()
            .orElse(0);
    }

    @Override
    public List<Found> membersOf(Path home) {
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                memberOf(process, home).filter(member -> entry(pid).isPresent())
                    .ifPresent(member -> found.add(new Found(member, pid)));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot list " + PROC, e);
        }
        return found;
    }

    private static Optional<Member> memberOf(Path process, Path home) {
        // PostgreSQL writes its title over its environment, so that it is told by the
        // program it runs.
        return executable(process).filter(program -> program.startsWith(home))
            .map(program -> Member.postgres())
            .or(() -> text(process.resolve("environ")).flatMap(environment -> marked(environment, home)));
    }

    private static Optional<Member> marked(String environment, Path home) {
        String prefix = Mark.VARIABLE + "=" + Mark.prefix(home);
        return Stream.of(environment.split("\0", -1))
            .filter(variable -> variable.startsWith(prefix))
            .flatMap(variable -> Member.parse(variable.substring(prefix.length())).stream())
            .findFirst();
    }

    private static Optional<Path> executable(Path process) {
        try {
            return Optional.of(Files.readSymbolicLink(process.resolve("exe")));
        }
        catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .filter(text -> !text.isEmpty());
        }
        catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }

}
