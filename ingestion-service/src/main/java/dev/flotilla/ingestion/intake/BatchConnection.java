package dev.flotilla.ingestion.intake;

import java.io.IOException;
import java.time.Duration;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of a batch while it streams: patient with a client that neither sends
 * nor reads for a while, and as it was before when it is closed.
 */
final class BatchConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchConnection.class);

    private final SocketWrapperBase<NioChannel> socket;

    private final long readTimeout;

    private final long writeTimeout;

    BatchConnection(SocketWrapperBase<NioChannel> socket, Duration patience) {
        this.socket = socket;
        this.readTimeout = socket.getReadTimeout();
        this.writeTimeout = socket.getWriteTimeout();
        socket.setReadTimeout(patience.toMillis());
        socket.setWriteTimeout(patience.toMillis());
    }

    /** Wakes up who waits for the client's next line; answers still go out. */
    void endReading() {
        try {
            socket.getSocket().getIOChannel().shutdownInput();
        }
        catch (IOException e) {
            LOG.debug("the connection of a batch was closed before it was told to stop", e);
        }
    }

    /** Lets the client see that answers are missing: they have no proper end. */
    void breakOff() {
        try {
            socket.getSocket().getIOChannel().shutdownOutput();
        }
        catch (IOException e) {
            LOG.debug("the client of a batch had left", e);
        }
    }

    @Override
    public void close() {
        socket.setReadTimeout(readTimeout);
        socket.setWriteTimeout(writeTimeout);
    }

}
