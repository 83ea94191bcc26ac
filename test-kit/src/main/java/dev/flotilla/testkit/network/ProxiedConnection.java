package dev.flotilla.testkit.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One connection through the proxy: two sockets and a thread for each direction, which
 * end together.
 */
final class ProxiedConnection {

    private static final int PIECE = 16 * 1024;

    private final CountDownLatch closed = new CountDownLatch(1);

    private final FaultyProxy proxy;

    private final Socket client;

    private final Socket server;

    ProxiedConnection(FaultyProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
    }

    private void pump(Socket from, Socket to, boolean towardsServer) {
        byte[] piece = new byte[PIECE];
        try {
            OutputStream out = to.getOutputStream();
            for (int read = from.getInputStream().read(piece); read >= 0; read = from.getInputStream().read(piece)) {
                int granted = towardsServer ? proxy.grant(read) : read;
                if (closed.await(proxy.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
                out.write(piece, 0, granted);
                if (granted < read) {
                    return;
                }
            }
        }
        catch (IOException _) {
            // One side is gone, so both are.
            close();
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        finally {
            close();
        }
    }

    void close() {
        closed.countDown();
        proxy.ended(this);
        try (client; server) {
            server.shutdownOutput();
        }
        catch (IOException e) {
            if (!client.isClosed() || !server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

}
