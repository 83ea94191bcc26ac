package dev.flotilla.common.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it should be.
 *
 * @param replication where absent, whatever the brokers' default is
 */
record WantedTopic(String name, int partitions, @Nullable Short replication, Map<String, String> configs) {

    WantedTopic {
        configs = Map.copyOf(configs);
    }

    static WantedTopic of(TopicsProperties.Topic topic, TopicsProperties defaults) {
        Integer grown = defaults.grow().get(topic.name());
        int partitions = topic.partitions() == null ? defaults.partitions() : topic.partitions();
        return new WantedTopic(topic.name(), grown == null ? partitions : grown,
                topic.replication() == null ? defaults.replication() : topic.replication(), configs(topic));
    }

    private static Map<String, String> configs(TopicsProperties.Topic topic) {
        Map<String, String> configs = new HashMap<>();
        if (topic.compacted()) {
            // What is written to now is never compacted, so it must not be written to for
            // long; and a name that has been silent
            // for a day is forgotten.
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG,
                    topic.forever() ? TopicConfig.CLEANUP_POLICY_COMPACT : "compact,delete");
            if (!topic.forever()) {
                configs.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(Duration.ofDays(1).toMillis()));
            }
            configs.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(Duration.ofMinutes(10).toMillis()));
            configs.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1");
        }
        else {
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        }
        if (topic.maxMessageBytes() != null) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, topic.maxMessageBytes().toString());
        }
        return configs;
    }

    NewTopic toNewTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.ofNullable(replication)).configs(configs);
    }

}
