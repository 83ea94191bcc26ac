package dev.flotilla.launcher.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.function.Supplier;

import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.members.Role;

/**
 * Where ingestion instances take orders now. One that has just been started is alive long
 * before it listens, and every batch sent to it until then would fail.
 */
record IngestionPorts(Roster roster) implements Supplier<List<Integer>> {

    private static final int TIMEOUT_MILLIS = 100;

    @Override
    public List<Integer> get() {
        return Witnesses.alive(roster.all(), Role.INGESTION)
            .stream()
            .map(member -> member.record().port())
            .filter(IngestionPorts::isListening)
            .toList();
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return true;
        }
        catch (IOException nobody) {
            return false;
        }
    }

}
