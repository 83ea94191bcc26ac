package dev.flotilla.hub.page;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fleet as the hub would paint it, of any size.
 */
final class FleetFixture {

    static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode picture = JSON.createObjectNode();

    private FleetFixture() {
        picture.put("at", AT.toString());
        picture.putObject("hub")
            .put("id", "hub-service-a1b2c3d4")
            .put("version", "0.1.0")
            .put("commit", "a92466d")
            .put("startedAt", AT.minusSeconds(600).toString())
            .put("sees", true)
            .put("acts", true);
        List.of("services", "instances", "groups", "topics", "brokers", "alerts", "rebalances", "deadLetters")
            .forEach(picture::putObject);
    }

    /** The fleet as it is delivered, with as many processors, and 12 partitions. */
    static ObjectNode fleet(int processors) {
        return fleet(new int[] { 1, processors, 2, 1, 1 }, 12);
    }

    /**
     * @param instances of ingestion, processor, storage, data-bridge and sql
     * @param partitions of each topic of orders; market topics have 12
     */
    static ObjectNode fleet(int[] instances, int partitions) {
        FleetFixture fixture = new FleetFixture();
        fixture.topic("orders", partitions, 1_203).topic("orders.processed", partitions, 1_198);
        fixture.topic("market.ticks", 12, 320).topic("market.candles", 12, 5.3).topic("fleet.heartbeats", 1, 1.6);
        fixture.service("ingestion-service", instances[0], 1_523, 1_523);
        fixture.service("processor-service", instances[1], 1_203, 1_198);
        fixture.service("storage-service", instances[2], 1_198, 1_198);
        fixture.service("data-bridge-service", instances[3], 1_204, 1_204);
        fixture.service("sql-service", instances[4], 320, 5.3);
        fixture.service("hub-service", 1, 0, 0);
        fixture.writes("ingestion-service", "orders", 1_203).writes("ingestion-service", "market.ticks", 320);
        fixture.writes("processor-service", "orders.processed", 1_198).writes("sql-service", "market.candles", 5.3);
        fixture.group("order-processors", "processor-service", "orders");
        fixture.group("storage-writers", "storage-service", "orders.processed");
        fixture.group("data-bridge-group", "data-bridge-service", "orders.processed", "market.candles");
        fixture.group("velo-market-candles", "sql-service", "market.ticks");
        fixture.brokers(3);
        fixture.letters("orders.processed.dlq", "orders.processed", 3, "storage-writers");
        return fixture.picture;
    }

    static String instance(String service, int number) {
        return "%s-node%d-%08x".formatted(service, number % 3, 0x3f9a1c2eL + number * 0x9e3779b9L & 0xffffffffL);
    }

    private FleetFixture topic(String name, int partitions, double perSecond) {
        ObjectNode topic = picture.withObject("topics").putObject(name);
        topic.put("kind", name.startsWith("fleet.") ? "FLEET" : "WORK").put("partitions", partitions);
        topic.put("replication", 3).put("records", (long) (perSecond * 3_600)).put("perSecond", perSecond);
        topic.put("skew", 1.2).put("underReplicated", 0).put("leaderless", 0);
        topic.putObject("keys")
            .put("lookedAt", 200)
            .put("recordsPerOffset", 1)
            .putObject("top")
            .put("customer-17", 0.12)
            .put("customer-4", 0.05);
        return this;
    }

    private void service(String name, int instances, double in, double out) {
        ObjectNode service = picture.withObject("services").putObject(name);
        service.put("expected", instances).put("present", instances).put("idle", 0);
        service.put("inPerSecond", in).put("outPerSecond", out);
        service.putArray("versions").add("0.1.0 (a92466d)");
        service.putObject("writes");
        for (int number = 1; number <= instances; number++) {
            picture.withObject("instances")
                .set(instance(name, number), member(name, number, in / instances, out / instances));
        }
    }

    static ObjectNode member(String service, int number, double in, double out) {
        ObjectNode instance = JSON.createObjectNode();
        instance.put("service", service).put("number", number).put("host", "node" + number % 3);
        instance.put("port", 8080 + number).put("version", "0.1.0").put("commit", "a92466d");
        instance.put("startedAt", AT.minusSeconds(500).toString()).put("state", "RUNNING").put("health", "UP");
        instance.put("presence", "PRESENT").put("seenAt", AT.minusSeconds(2).toString()).put("idle", false);
        instance.put("inPerSecond", in).put("outPerSecond", out).put("lag", 12 + number % 7);
        instance.put("heap", 0.2 + number % 5 * 0.11).put("cpu", 0.05 + number % 4 * 0.08).put("paused", 0);
        return instance.put("bufferFill", 0.04).put("deadLetters", 0).put("retries", 0);
    }

    private FleetFixture writes(String service, String topic, double perSecond) {
        picture.withObject("services").withObject(service).withObject("writes").put(topic, perSecond);
        return this;
    }

    private void group(String id, String service, String... topics) {
        ObjectNode group = picture.withObject("groups").putObject(id);
        group.put("service", service).put("protocol", "consumer").put("state", "Stable").put("epoch", 7);
        ObjectNode members = group.putObject("members");
        ObjectNode partitions = group.putObject("partitions");
        int instances = picture.withObject("services").withObject(service).get("expected").intValue();
        double perSecond = 0;
        int turn = 0;
        for (String topic : topics) {
            ObjectNode it = picture.withObject("topics").withObject(topic);
            group.withArray("topics").add(topic);
            perSecond += it.get("perSecond").doubleValue();
            int count = it.get("partitions").intValue();
            for (int number = 0; number < count; number++) {
                partitions.set(topic + "-" + number, partition(instance(service, 1 + turn++ % instances), 3 + number,
                        it.get("perSecond").doubleValue() / count));
            }
        }
        for (int number = 1; number <= instances; number++) {
            members.putObject(instance(service, number))
                .put("instance", instance(service, number))
                .put("host", "/10.0.0." + number % 250)
                .put("epoch", 7)
                .put("owned", 1);
        }
        group.put("lag", 42).put("lagSeconds", 0.2).put("perSecond", perSecond).put("verdict", "OK").put("skew", 1.1);
        group.putObject("latency").put("p50", 6.4).put("p95", 31).put("p99", 88).put("records", 72_000);
    }

    static ObjectNode partition(String owner, long lag, double perSecond) {
        ObjectNode partition = JSON.createObjectNode();
        partition.put("owner", owner).put("committed", 100_000).put("end", 100_000 + lag).put("lag", lag);
        return partition.put("lagSeconds", 0.1).put("perSecond", perSecond).put("verdict", "OK").put("paused", false);
    }

    private void brokers(int many) {
        for (int id = 1; id <= many; id++) {
            picture.withObject("brokers")
                .putObject(String.valueOf(id))
                .put("host", "broker-" + id)
                .put("port", 9092)
                .put("present", true)
                .put("controller", id == 1)
                .put("leads", 20)
                .put("replicas", 60)
                .put("inSync", 60);
        }
    }

    private void letters(String topic, String of, long many, String group) {
        ObjectNode box = picture.withObject("deadLetters").putObject(topic);
        box.put("of", of).put("letters", many).put("perMinute", 0).putArray("replayable").add(group);
    }

    static ObjectNode alert(String name, String subject, String severity, String state) {
        return JSON.createObjectNode()
            .put("name", name)
            .put("subject", subject)
            .put("severity", severity)
            .put("state", state)
            .put("since", AT.minusSeconds(75).toString())
            .put("summary", "Something about " + subject + " is not as it should be")
            .put("remedy", "Look at it, and do what has to be done");
    }

}
