package dev.flotilla.hub.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka said in one round of questions.
 *
 * @param at when the last of its answers came
 * @param controller the broker that leads the cluster; absent where it did not say
 * @param topics by name, those of Kafka itself left out
 * @param groups by their id
 */
public record ClusterSight(Instant at, @Nullable Integer controller, List<SeenBroker> brokers,
        Map<String, SeenTopic> topics, Map<String, SeenGroup> groups) {

    public ClusterSight {
        brokers = List.copyOf(brokers);
        topics = Map.copyOf(topics);
        groups = Map.copyOf(groups);
    }

    /** The end of a partition; absent where it is not known. */
    public @Nullable Long end(TopicPartition partition) {
        SeenTopic topic = topics.get(partition.topic());
        return topic == null ? null : topic.end(partition.partition());
    }

}
