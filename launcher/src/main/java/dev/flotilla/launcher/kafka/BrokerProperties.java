package dev.flotilla.launcher.kafka;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of one combined broker and controller. Voters are named here rather than
 * in the formatted storage, so that another start may find its ports taken and move.
 */
record BrokerProperties(BrokerAddress self, List<BrokerAddress> all, Path data) {

    private static final int REPLICAS_OF_A_CLUSTER = 3;

    BrokerProperties {
        all = List.copyOf(all);
    }

    String render() {
        Map<String, Object> settings = new LinkedHashMap<>();
        addresses(settings);
        durability(settings);
        recovery(settings);
        laptop(settings);
        return settings.entrySet()
            .stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(Collectors.joining());
    }

    private void addresses(Map<String, Object> settings) {
        String host = BrokerAddress.HOST;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", self.number());
        settings.put("listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(host, self.port(), host, self.controllerPort()));
        settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(host, self.port()));
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.quorum.voters",
                all.stream().map(BrokerAddress::voter).collect(Collectors.joining(",")));
        settings.put("log.dirs", data);
    }

    private void durability(Map<String, Object> settings) {
        int replicas = Math.min(all.size(), REPLICAS_OF_A_CLUSTER);
        int inSync = Math.max(1, replicas - 1);
        settings.put("default.replication.factor", replicas);
        settings.put("min.insync.replicas", inSync);
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", replicas);
        }
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        settings.put("auto.create.topics.enable", false);
    }

    /** A killed member's partitions and transactions are free again within seconds. */
    private static void recovery(Map<String, Object> settings) {
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("group.min.session.timeout.ms", 3000);
        settings.put("group.consumer.min.session.timeout.ms", 3000);
        settings.put("group.consumer.session.timeout.ms", 6000);
        settings.put("group.consumer.min.heartbeat.interval.ms", 500);
        settings.put("group.consumer.heartbeat.interval.ms", 1500);
        settings.put("group.streams.min.session.timeout.ms", 3000);
        settings.put("group.streams.session.timeout.ms", 6000);
        settings.put("group.streams.min.heartbeat.interval.ms", 500);
        settings.put("group.streams.heartbeat.interval.ms", 1500);
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1000);
        settings.put("broker.session.timeout.ms", 6000);
        settings.put("broker.heartbeat.interval.ms", 1000);
    }

    /**
     * Small enough to run beside an editor: the defaults are for machines that do nothing
     * else.
     */
    private static void laptop(Map<String, Object> settings) {
        settings.put("offsets.topic.num.partitions", 12);
        settings.put("transaction.state.log.num.partitions", 12);
        settings.put("share.coordinator.state.topic.num.partitions", 12);
        settings.put("log.segment.bytes", 64 << 20);
        settings.put("log.index.size.max.bytes", 1 << 20);
        settings.put("log.retention.hours", 48);
        settings.put("log.retention.bytes", 256 << 20);
        settings.put("log.cleaner.dedupe.buffer.size", 16 << 20);
        settings.put("metadata.log.segment.bytes", 16 << 20);
        settings.put("metadata.max.retention.bytes", 64 << 20);
        settings.put("num.network.threads", 2);
        settings.put("num.io.threads", 4);
        settings.put("background.threads", 4);
    }

}
