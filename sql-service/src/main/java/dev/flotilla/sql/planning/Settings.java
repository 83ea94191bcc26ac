package dev.flotilla.sql.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.flotilla.sql.syntax.Durations;
import dev.flotilla.sql.syntax.Name;
import dev.flotilla.sql.syntax.Option;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What a WITH clause says, whichever way it is spelt.
 */
record Settings(@Nullable String topic, @Nullable Integer partitions, @Nullable Integer replicas,
        @Nullable Duration retention, @Nullable Option timestamp) {

    static final Settings NONE = new Settings(null, null, null, null, null);

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("topic", "topic"),
            Map.entry("kafka_topic", "topic"), Map.entry("topic.name", "topic"), Map.entry("brokers", "brokers"),
            Map.entry("bootstrap.servers", "brokers"), Map.entry("partitions", "partitions"),
            Map.entry("num_partitions", "partitions"), Map.entry("replicas", "replicas"),
            Map.entry("replication", "replicas"), Map.entry("retention", "retention"),
            Map.entry("timestamp", "timestamp"), Map.entry("event.time.field", "timestamp"),
            Map.entry("format", "format"), Map.entry("value_format", "format"), Map.entry("value.format", "format"),
            Map.entry("type", "type"));

    private static final String TOPIC = "[a-zA-Z0-9._-]{1,249}";

    /**
     * @param owner before whose name and a dot each key may stand
     */
    static Settings of(List<Option> options, @Nullable Name owner, @Nullable String brokers, Problems problems) {
        String topic = null;
        Integer partitions = null;
        Integer replicas = null;
        Duration retention = null;
        Option timestamp = null;
        Set<String> seen = new TreeSet<>();
        for (Option option : options) {
            String key = key(option, owner);
            String name = NAMES.get(key);
            if (name == null) {
                problems.warning(option.spot(), "the setting " + option.key() + " is not known, so it does nothing",
                        Suggestions.nearest(key, NAMES.keySet())
                            .map(near -> "did you mean " + near + "?")
                            .orElse(null));
            }
            else if (!seen.add(name)) {
                problems.error(option.spot(), "the setting " + name + " is there twice");
            }
            else {
                switch (name) {
                    case "topic" -> topic = topic(option, problems);
                    case "brokers" -> brokers(option, brokers, problems);
                    case "partitions" -> partitions = number(option, 1000, problems);
                    case "replicas" -> replicas = number(option, 15, problems);
                    case "retention" -> retention = retention(option, problems);
                    case "timestamp" -> timestamp = option;
                    case "format" -> format(option, problems);
                    default -> {
                        // A type such as kafka_source says what is known anyway.
                    }
                }
            }
        }
        return new Settings(topic, partitions, replicas, retention, timestamp);
    }

    private static String key(Option option, @Nullable Name owner) {
        String prefix = owner == null ? "" : owner.text().toLowerCase(Locale.ROOT) + ".";
        return option.key().startsWith(prefix) ? option.key().substring(prefix.length()) : option.key();
    }

    private static @Nullable String topic(Option option, Problems problems) {
        if (!option.value().matches(TOPIC) || option.value().equals(".") || option.value().equals("..")) {
            problems.error(option.spot(), "'" + option.value() + "' is no name for a topic",
                    "letters, digits, '.', '_' and '-', at most 249");
            return null;
        }
        return option.value();
    }

    private static void brokers(Option option, @Nullable String brokers, Problems problems) {
        if (brokers != null && !brokers.equals(option.value())) {
            problems.warning(option.spot(), "brokers are not taken from a file: this server works with " + brokers,
                    "leave it out, or start the server with --kafka-brokers " + option.value());
        }
    }

    private static @Nullable Integer number(Option option, int most, Problems problems) {
        if (option.value().matches("[0-9]{1,4}")) {
            int value = Integer.parseInt(option.value());
            if (value >= 1 && value <= most) {
                return value;
            }
        }
        problems.error(option.spot(),
                option.key() + " is a number from 1 to " + most + ", not '" + option.value() + "'");
        return null;
    }

    private static @Nullable Duration retention(Option option, Problems problems) {
        Duration retention = Durations.of(option.value()).orElse(null);
        if (retention == null || retention.isZero()) {
            problems.error(option.spot(), "'" + option.value() + "' is no duration", "write '7 days'");
            return null;
        }
        return retention;
    }

    private static void format(Option option, Problems problems) {
        if (!option.value().equalsIgnoreCase("json")) {
            problems.error(option.spot(), "records are JSON, not " + option.value());
        }
    }

    List<String> timePath() {
        return timestamp == null ? List.of() : new ArrayList<>(List.of(timestamp.value().split("\\.")));
    }

}
