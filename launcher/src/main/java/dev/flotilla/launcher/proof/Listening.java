package dev.flotilla.launcher.proof;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Whether anybody takes connections: every batch sent to nobody would fail.
 */
final class Listening {

    private Listening() {
    }

    static boolean at(InetSocketAddress address, int timeoutMillis) {
        try (Socket socket = new Socket()) {
            socket.connect(address, timeoutMillis);
            return true;
        }
        catch (IOException nobody) {
            return false;
        }
    }

}
