package dev.flotilla.bench.sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all contestants have in common, by the names of Kafka Streams.
 */
record StreamsSettings(Map<String, String> all) {

    private static final String CONSUMER = "main.consumer.";

    private static final String PRODUCER = "producer.";

    StreamsSettings {
        all = Map.copyOf(all);
    }

    /** Those of sql-service. */
    static StreamsSettings usual() {
        Map<String, String> all = new TreeMap<>();
        all.put("processing.guarantee", "exactly_once_v2");
        all.put("num.stream.threads", "1");
        all.put("commit.interval.ms", "100");
        all.put("statestore.cache.max.bytes", "8388608");
        all.put("replication.factor", "1");
        all.put(CONSUMER + "auto.offset.reset", "earliest");
        all.put(CONSUMER + "max.poll.records", "5000");
        all.put(CONSUMER + "fetch.min.bytes", "1");
        all.put(CONSUMER + "max.partition.fetch.bytes", "4194304");
        all.put(CONSUMER + "receive.buffer.bytes", "1048576");
        all.put(CONSUMER + "isolation.level", "read_committed");
        all.put(PRODUCER + "compression.type", "lz4");
        all.put(PRODUCER + "linger.ms", "10");
        all.put(PRODUCER + "batch.size", "65536");
        return new StreamsSettings(all);
    }

    StreamsSettings with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(this.all);
        all.putAll(others);
        return new StreamsSettings(all);
    }

    Map<String, String> ofConsumers() {
        return of(CONSUMER);
    }

    Map<String, String> ofProducers() {
        return of(PRODUCER);
    }

    private Map<String, String> of(String prefix) {
        return all.entrySet()
            .stream()
            .filter(setting -> setting.getKey().startsWith(prefix))
            .collect(Collectors.toMap(setting -> setting.getKey().substring(prefix.length()), Map.Entry::getValue,
                    (one, _) -> one, TreeMap::new));
    }

    String file(String brokers, String group, String stateDirectory) {
        return words().stream().collect(Collectors.joining("\n", "", "\n"))
                + "bootstrap.servers=%s\napplication.id=%s\nstate.dir=%s\n".formatted(brokers, group, stateDirectory);
    }

    List<String> words() {
        return all.entrySet().stream().map(Map.Entry::toString).sorted().toList();
    }

}
