package dev.flotilla.bench.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How Flink names topics: bounded at their present end, so that its job ends and all is
 * written.
 *
 * @param run of which group and transactions have their names
 */
record FlinkTables(String brokers, String run, String output, StreamsSettings settings) {

    /** The records' own time; within a partition it never goes back. */
    static final String TIME = "happened TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL, WATERMARK FOR happened AS happened";

    String source(String name, String topic, String columns) {
        Map<String, String> options = reading(topic);
        options.put("connector", "kafka");
        options.put("scan.startup.mode", "earliest-offset");
        options.put("format", "json");
        return create(name, columns, options);
    }

    String table(String name, String topic, String key, String columns) {
        Map<String, String> options = reading(topic);
        options.put("connector", "upsert-kafka");
        options.put("key.format", "raw");
        options.put("value.format", "json");
        options.put("value.fields-include", "EXCEPT_KEY");
        return create(name, columns + keyed(key), options);
    }

    String appending(String name, String columns, String key) {
        Map<String, String> options = writing();
        options.put("connector", "kafka");
        options.put("key.format", "raw");
        options.put("key.fields", key);
        options.put("value.format", "json");
        return create(name, columns, options);
    }

    String changing(String name, String columns, String key) {
        Map<String, String> options = writing();
        options.put("connector", "upsert-kafka");
        options.put("key.format", "json");
        options.put("key.json.timestamp-format.standard", "ISO-8601");
        options.put("value.format", "json");
        options.put("value.json.timestamp-format.standard", "ISO-8601");
        return create(name, columns + keyed(key), options);
    }

    private static String keyed(String key) {
        return ", PRIMARY KEY (" + key + ") NOT ENFORCED";
    }

    private Map<String, String> reading(String topic) {
        Map<String, String> options = common(topic);
        options.put("properties.group.id", run);
        options.put("scan.bounded.mode", "latest-offset");
        settings.ofConsumers().forEach((name, value) -> options.put("properties." + name, value));
        return options;
    }

    private Map<String, String> writing() {
        Map<String, String> options = common(output);
        options.put("sink.delivery-guarantee", "exactly-once");
        options.put("sink.transactional-id-prefix", run);
        options.put("properties.transaction.timeout.ms", "600000");
        settings.ofProducers().forEach((name, value) -> options.put("properties." + name, value));
        return options;
    }

    private Map<String, String> common(String topic) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("topic", topic);
        options.put("properties.bootstrap.servers", brokers);
        return options;
    }

    private static String create(String name, String columns, Map<String, String> options) {
        return "CREATE TABLE " + name + " (" + columns + ") WITH ("
                + options.entrySet()
                    .stream()
                    .map(option -> "'" + option.getKey() + "' = '" + option.getValue() + "'")
                    .collect(Collectors.joining(", "))
                + ")";
    }

}
