package dev.flotilla.launcher.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;

/**
 * Asks the cluster itself whether its brokers have joined: an open port only says that a
 * process has come up.
 */
public final class ClusterProbe implements AutoCloseable {

    private static final int TIMEOUT_MS = 1500;

    private final Admin admin;

    public ClusterProbe(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "flotilla-launcher", AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 100, AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
    }

    /**
     * Whether this one has registered and accepts clients. Both are needed: without a
     * quorum the dead stay registered, and a port opens before the cluster knows of it.
     */
    public boolean hasJoined(int number, int port) {
        return accepts(port) && registered().contains(number);
    }

    /** The numbers of brokers by the cluster's word; none while nobody answers. */
    private Set<Integer> registered() {
        try {
            return admin.describeCluster()
                .nodes()
                .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
                .stream()
                .map(Node::id)
                .collect(Collectors.toSet());
        }
        catch (ExecutionException | TimeoutException notYet) {
            return Set.of();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            return true;
        }
        catch (IOException nobodyThere) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close();
    }

}
