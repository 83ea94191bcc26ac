package dev.flotilla.ingestion.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Holds the answers that a client does not read yet, in their order: a little in memory,
 * the rest in a file. Most HTTP clients read nothing before they have sent everything;
 * without this, their answers would fill the connection, the writing would stop, then the
 * reading, and both sides would wait for each other.
 */
final class AnswerSpool extends OutputStream {

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();

    // Ready to be filled between two drains. Whatever is in memory is older than the
    // file.
    private final ByteBuffer memory;

    private final long maxFileBytes;

    private @Nullable FileChannel file;

    private long filled;

    private long drained;

    private boolean finished;

    private boolean discarding;

    AnswerSpool(int memoryBytes, long maxFileBytes) {
        this.memory = ByteBuffer.allocate(memoryBytes);
        this.maxFileBytes = maxFileBytes;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] { (byte) single }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            while (!discarding && isFull(length)) {
                changed.awaitUninterruptibly();
            }
            if (discarding) {
                return;
            }
            if (filled == drained && memory.remaining() >= length) {
                memory.put(bytes, offset, length);
            }
            else {
                append(ByteBuffer.wrap(bytes, offset, length));
            }
            changed.signalAll();
        }
        finally {
            lock.unlock();
        }
    }

    /** After the last answer. */
    void finish() {
        signal(() -> finished = true);
    }

    /** Nobody will read any more. */
    void discard() {
        signal(() -> discarding = true);
    }

    /** Passes everything on as it comes, until it is finished. */
    void drainTo(OutputStream client) throws IOException {
        byte[] chunk = new byte[memory.capacity()];
        int length = take(chunk);
        while (length >= 0) {
            client.write(chunk, 0, length);
            client.flush();
            length = take(chunk);
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (file != null) {
                file.close();
            }
        }
        finally {
            lock.unlock();
        }
    }

    boolean hasSpilled() {
        lock.lock();
        try {
            return file != null;
        }
        finally {
            lock.unlock();
        }
    }

    private int take(byte[] chunk) throws IOException {
        lock.lock();
        try {
            while (!finished && memory.position() == 0 && filled == drained) {
                changed.awaitUninterruptibly();
            }
            int length = memory.position() > 0 ? takeFromMemory(chunk) : takeFromFile(chunk);
            changed.signalAll();
            return length;
        }
        finally {
            lock.unlock();
        }
    }

    private int takeFromMemory(byte[] chunk) {
        memory.flip();
        int length = memory.remaining();
        memory.get(chunk, 0, length).clear();
        return length;
    }

    private int takeFromFile(byte[] chunk) throws IOException {
        if (file == null || filled == drained) {
            return -1;
        }
        int length = file.read(ByteBuffer.wrap(chunk), drained);
        drained += Math.max(0, length);
        if (filled == drained) {
            filled = 0;
            drained = 0;
            file.truncate(0);
        }
        return length;
    }

    private boolean isFull(int length) {
        return filled > 0 && filled + length > maxFileBytes;
    }

    private void append(ByteBuffer bytes) throws IOException {
        if (file == null) {
            // Where the system allows it, the file has no name any more once it is open:
            // a
            // process that is killed leaves none behind.
            Path path = Files.createTempFile("flotilla-answers-", ".ndjson");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        while (bytes.hasRemaining()) {
            filled += file.write(bytes, filled);
        }
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        }
        finally {
            lock.unlock();
        }
    }

}
