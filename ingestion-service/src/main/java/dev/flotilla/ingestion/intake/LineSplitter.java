package dev.flotilla.ingestion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of any length into lines, holding one line at most. A line beyond the
 * limit is skipped to its end without being kept.
 */
final class LineSplitter {

    private static final int CHUNK = 16 * 1024;

    private final InputStream in;

    private final int maxBytes;

    private final byte[] chunk = new byte[CHUNK];

    private int position;

    private int end;

    private long number;

    private byte[] line = new byte[512];

    private int length;

    LineSplitter(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Null at the end of the stream. */
    @Nullable Line next() throws IOException {
        length = 0;
        boolean tooLong = false;
        boolean anything = false;
        while (position < end || fill()) {
            anything = true;
            int newline = indexOfNewline();
            int until = newline < 0 ? end : newline;
            tooLong = tooLong || !keep(until);
            position = newline < 0 ? end : newline + 1;
            if (newline >= 0) {
                break;
            }
        }
        return anything ? line(tooLong) : null;
    }

    private Line line(boolean tooLong) {
        number++;
        // The byte kept beyond the limit is room for the carriage return alone.
        if (!tooLong && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (tooLong || length > maxBytes) {
            return new Line.TooLong(number);
        }
        return isBlank() ? new Line.Blank(number) : new Line.Text(number, Arrays.copyOf(line, length));
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    private int indexOfNewline() {
        for (int i = position; i < end; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean keep(int until) {
        int added = until - position;
        if (length + added > maxBytes + 1) {
            length = 0;
            return false;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.min(maxBytes + 1, Math.max(line.length * 2, length + added)));
        }
        System.arraycopy(chunk, position, line, length, added);
        length += added;
        return true;
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

}
