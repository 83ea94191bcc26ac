package dev.flotilla.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server on this machine: slows what passes through it, and
 * cuts it in the middle of anything.
 */
public final class FaultyProxy implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 128;

    private static final long UNLIMITED = Long.MAX_VALUE;

    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();

    private final AtomicLong bytesToServer = new AtomicLong(UNLIMITED);

    private final ServerSocket entrance;

    private final int serverPort;

    private volatile Duration delay = Duration.ZERO;

    private volatile boolean cut;

    public FaultyProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.entrance = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot open a proxy before port " + serverPort, e);
        }
        Thread.ofVirtual().name("faulty-proxy-" + serverPort).start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection and refuses new ones until mended. */
    public void cut() {
        cut = true;
        cutConnections();
    }

    /** Ends every connection; new ones pass. */
    public void cutConnections() {
        open.forEach(ProxiedConnection::close);
    }

    /** Lets this many more bytes through to the server, then cuts. */
    public void cutAfter(long bytes) {
        bytesToServer.set(bytes);
    }

    /** Holds every piece back for so long, in both directions. */
    public void delay(Duration each) {
        delay = each;
    }

    public void mend() {
        delay = Duration.ZERO;
        bytesToServer.set(UNLIMITED);
        cut = false;
    }

    Duration delay() {
        return delay;
    }

    /** How much of a piece may still go to the server. */
    int grant(int wanted) {
        long before = bytesToServer.getAndUpdate(left -> left == UNLIMITED ? left : Math.max(0, left - wanted));
        return (int) Math.min(wanted, before);
    }

    void ended(ProxiedConnection connection) {
        open.remove(connection);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                admit(entrance.accept());
            }
            catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void admit(Socket client) throws IOException {
        if (cut || open.size() >= MOST_CONNECTIONS) {
            client.close();
            return;
        }
        try {
            var connection = new ProxiedConnection(this, client,
                    new Socket(InetAddress.getLoopbackAddress(), serverPort));
            open.add(connection);
            connection.start();
            if (cut) {
                connection.close();
            }
        }
        catch (IOException _) {
            // The server is away, which the client sees as it would without a proxy.
            client.close();
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

}
