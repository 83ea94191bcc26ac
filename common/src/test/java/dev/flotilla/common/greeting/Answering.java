package dev.flotilla.common.greeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A server that says what it is told to, whatever it is asked, and hangs up.
 */
final class Answering implements AutoCloseable {

    private final AtomicInteger asked = new AtomicInteger();

    private final IntFunction<byte[]> answers;

    private final ServerSocket entrance;

    /** Takes the answer to each question, counted from one. */
    Answering(IntFunction<byte[]> answers) throws IOException {
        this.answers = answers;
        this.entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try (Socket visitor = entrance.accept()) {
                byte[] answer = answers.apply(asked.incrementAndGet());
                visitor.getInputStream().readNBytes(14);
                visitor.getOutputStream().write(answer);
            }
            catch (IOException _) {
                // A visitor that left, or the end of the test.
            }
        }
    }

    int asked() {
        return asked.get();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) entrance.getLocalSocketAddress();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
