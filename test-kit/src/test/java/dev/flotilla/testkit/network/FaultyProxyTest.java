package dev.flotilla.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

class FaultyProxyTest {

    private final EchoServer server = new EchoServer();

    private final FaultyProxy proxy = new FaultyProxy(server.port());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void shouldPassEverythingWhenNothingIsWrong() throws IOException {
        byte[] sent = new byte[100_000];
        sent[99_999] = 7;

        try (Socket client = connect()) {
            Thread.ofVirtual().start(() -> send(client, sent));

            assertThat(client.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void shouldRefuseUntilMendedWhenCut() throws IOException {
        try (Socket before = connect()) {
            assertThat(echo(before, 1)).isEqualTo(1);
            proxy.cut();
            try (Socket during = connect()) {
                assertThat(isEnded(before)).isTrue();
                assertThat(isEnded(during)).isTrue();
            }
        }

        proxy.mend();

        try (Socket after = connect()) {
            assertThat(echo(after, 2)).isEqualTo(2);
        }
    }

    @Test
    void shouldTakeNewConnectionsWhenOnlyConnectionsAreCut() throws IOException {
        try (Socket before = connect()) {
            assertThat(echo(before, 1)).isEqualTo(1);

            proxy.cutConnections();

            assertThat(isEnded(before)).isTrue();
        }
        try (Socket after = connect()) {
            assertThat(echo(after, 2)).isEqualTo(2);
        }
    }

    @Test
    void shouldLetExactlySoManyBytesReachTheServerWhenToldToCutAfterThem() throws IOException {
        proxy.cutAfter(1_000);

        try (Socket client = connect()) {
            send(client, new byte[5_000]);

            assertThat(isEnded(client)).isTrue();
        }
        assertThat(server.awaitReceived(1_000)).isEqualTo(1_000);
    }

    @Test
    void shouldHoldEveryPieceBackWhenDelayed() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, 1)).isEqualTo(1);
            proxy.delay(Duration.ofMillis(150));

            long started = System.nanoTime();
            int answer = echo(client, 2);

            assertThat(answer).isEqualTo(2);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(300));
        }
    }

    @Test
    void shouldEndTheClientWhenTheServerIsGone() throws IOException {
        // The port of a server that ended may be another process' at once; this one
        // nobody listens on.
        try (FaultyProxy toNobody = new FaultyProxy(1);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), toNobody.port())) {
            client.setSoTimeout(5_000);

            assertThat(isEnded(client)).isTrue();
        }
    }

    @Test
    void shouldNotListenWhenClosed() {
        proxy.close();

        // The system lets go of the port when the thread has left it.
        await().untilAsserted(() -> assertThatIOException().isThrownBy(this::connect));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int echo(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        }
        catch (IOException _) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        }
        catch (SocketTimeoutException _) {
            return false;
        }
        catch (SocketException _) {
            return true;
        }
    }

    private static final class EchoServer {

        private final ServerSocket socket;

        private final AtomicLong received = new AtomicLong();

        private EchoServer() {
            try {
                socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(this::accept);
        }

        private int port() {
            return socket.getLocalPort();
        }

        private long awaitReceived(long bytes) {
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> received.get() >= bytes);
            return received.get();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                }
                catch (IOException _) {
                    return;
                }
            }
        }

        private void echo(Socket client) {
            byte[] piece = new byte[8_192];
            try (client) {
                for (int read = client.getInputStream().read(piece); read >= 0; read = client.getInputStream()
                    .read(piece)) {
                    received.addAndGet(read);
                    client.getOutputStream().write(piece, 0, read);
                }
            }
            catch (IOException _) {
                return;
            }
        }

        private void close() throws IOException {
            socket.close();
        }

    }

}
