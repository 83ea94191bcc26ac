package dev.flotilla.sql.planning;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a file means depends on this, too.
 *
 * @param topics the topics that names of sources stand for
 * @param brokers the Kafka that the server works with
 */
public record Surroundings(Map<String, String> topics, @Nullable String brokers) {

    public static final Surroundings NONE = new Surroundings(Map.of(), null);

    public Surroundings {
        topics = Map.copyOf(topics);
    }

}
