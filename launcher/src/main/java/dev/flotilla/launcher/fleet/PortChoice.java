package dev.flotilla.launcher.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Chooses ports: the preferred one, or the next free one that nobody else of the fleet
 * has or prefers.
 */
final class PortChoice {

    private static final int LAST = 65_535;

    private final IntPredicate free;

    private final Set<Integer> reserved;

    PortChoice(IntPredicate free, Collection<Integer> reserved) {
        this.free = free;
        this.reserved = new HashSet<>(reserved);
    }

    int choose(int preferred) {
        if (free.test(preferred)) {
            reserved.add(preferred);
            return preferred;
        }
        return chooseFrom(preferred + 1);
    }

    int chooseFrom(int first) {
        for (int port = first; port <= LAST; port++) {
            if (!reserved.contains(port) && free.test(port)) {
                reserved.add(port);
                return port;
            }
        }
        throw new IllegalStateException("no port is free from " + first + " on");
    }

    /** Whether a server could listen there now. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        }
        catch (IOException taken) {
            return false;
        }
    }

}
