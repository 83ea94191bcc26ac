package dev.flotilla.common.topics;

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
record WantedTopic(String name, int partitions, @Nullable Short replication, boolean compacted) {

    static WantedTopic of(TopicsProperties.Topic topic, TopicsProperties defaults) {
        Integer grown = defaults.grow().get(topic.name());
        int partitions = topic.partitions() == null ? defaults.partitions() : topic.partitions();
        return new WantedTopic(topic.name(), grown == null ? partitions : grown,
                topic.replication() == null ? defaults.replication() : topic.replication(), topic.compacted());
    }

    String cleanupPolicy() {
        return compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    NewTopic toNewTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.ofNullable(replication))
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanupPolicy()));
    }

}
