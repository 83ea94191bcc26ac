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
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            String whole = text.substring(0, end);
            return new Tail(whole.lines().toList(), start + whole.getBytes(StandardCharsets.UTF_8).length);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Keeps one older log, so that years of use fill no disk. */
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
