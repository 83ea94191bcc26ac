package dev.flotilla.hub.rates;

import java.util.HashMap;
import java.util.Map;

import dev.flotilla.hub.cluster.ClusterSight;

/**
 * How fast topics have grown of late.
 */
public final class TopicRates {

    private static final int MOST_TOPICS = 2_000;

    private final Map<String, TopicGrowth> topics = new HashMap<>();

    TopicRates() {
    }

    /** By topic. Every sight once, in their order. */
    public synchronized Map<String, TopicRate> look(ClusterSight sight) {
        topics.keySet().retainAll(sight.topics().keySet());
        Map<String, TopicRate> rates = new HashMap<>();
        sight.topics().forEach((name, topic) -> {
            if (topics.size() < MOST_TOPICS || topics.containsKey(name)) {
                rates.put(name, topics.computeIfAbsent(name, _ -> new TopicGrowth()).look(sight.at(), topic));
            }
        });
        return Map.copyOf(rates);
    }

}
