package dev.flotilla.launcher.kafka;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a broker listens on this machine.
 */
public record BrokerAddress(int number, int port, int controllerPort) {

    static final String HOST = "127.0.0.1";

    String voter() {
        return number + "@" + HOST + ":" + controllerPort;
    }

    /** What clients are given to find the cluster. */
    public static String bootstrapServers(List<BrokerAddress> brokers) {
        return brokers.stream().map(broker -> HOST + ":" + broker.port()).collect(Collectors.joining(","));
    }

}
