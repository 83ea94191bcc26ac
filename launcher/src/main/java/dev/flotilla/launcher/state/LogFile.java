package dev.flotilla.launcher.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A log on disk, read from its end: it may be long.
 */
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 256 * 1024;

    private static final long ROTATE_ABOVE_BYTES = 20L * 1024 * 1024;

    /** The last lines, with the position after them for those who follow. */
    public record Tail(List<String> lines, long end) {

        public Tail {
            lines = List.copyOf(lines);
        }

    }

    public Tail last(int lines) {
        Tail tail = from(Math.max(0, size() - TAIL_BYTES));
        int surplus = Math.max(0, tail.lines().size() - lines);
        return new Tail(tail.lines().subList(surplus, tail.lines().size()), tail.end());
    }

    /**
     * Whole lines from a position on; a log that has become shorter is read from its
     * beginning.
     */
    public Tail from(long position) {
        long size = size();
        long start = position > size ? 0 : position;
        if (size == start) {
            return new Tail(List.of(), start);
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(size - start, 4L * TAIL_BYTES)];
            file.seek(start);
            file.readFully(bytes);
            int end = afterLastLine(bytes);
            return new Tail(new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList(), start + end);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** In bytes: what is not UTF-8 has another length once it was read as such. */
    private static int afterLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /**
     * Keeps one older log. Only between two runs: while its member writes to it, a log
     * has no bound.
     */
    public void rotateIfLong() {
        if (size() > ROTATE_ABOVE_BYTES) {
            try {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            catch (IOException e) {
                throw new UncheckedIOException("cannot rotate " + path, e);
            }
        }
    }

    private long size() {
        return path.toFile().length();
    }

}
