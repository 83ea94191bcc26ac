package dev.flotilla.hub.keys;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import dev.flotilla.hub.cluster.TopicKind;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: one topic after the other of those that have grown since theirs.
 */
final class SampleTurns {

    private static final int MOST_RECORDS = 500;

    private final Map<TopicPartition, Long> seen = new HashMap<>();

    private String last = "";

    @Nullable Sample next(Map<String, SeenTopic> topics) {
        seen.keySet().removeIf(partition -> !topics.containsKey(partition.topic()));
        TreeMap<String, SeenTopic> grown = new TreeMap<>();
        topics.forEach((name, topic) -> {
            if (TopicKind.of(name) == TopicKind.WORK
                    && growth(topic).values().stream().anyMatch(records -> records > 0)) {
                grown.put(name, topic);
            }
        });
        String name = grown.higherKey(last);
        Map.Entry<String, SeenTopic> turn = name == null ? grown.firstEntry() : grown.ceilingEntry(name);
        if (turn == null) {
            return null;
        }
        last = turn.getKey();
        Sample sample = sample(turn.getValue());
        seen.putAll(sample.until());
        return sample;
    }

    private Map<TopicPartition, Long> growth(SeenTopic topic) {
        Map<TopicPartition, Long> growth = new LinkedHashMap<>();
        for (SeenPartition partition : topic.partitions()) {
            Long begin = partition.begin();
            Long end = partition.end();
            if (begin != null && end != null) {
                TopicPartition id = new TopicPartition(topic.name(), partition.number());
                long since = Math.max(begin, seen.getOrDefault(id, begin));
                // Where the topic was made anew, all of it is new.
                growth.put(id, since > end ? end - begin : end - since);
            }
        }
        return growth;
    }

    // Of each partition as many as its part in what has come: a hot key is hot because
    // its partition is.
    private Sample sample(SeenTopic topic) {
        Map<TopicPartition, Long> growth = growth(topic);
        long all = sum(growth.values());
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> until = new HashMap<>();
        for (SeenPartition partition : topic.partitions()) {
            TopicPartition id = new TopicPartition(topic.name(), partition.number());
            Long end = partition.end();
            long come = growth.getOrDefault(id, 0L);
            if (end != null && come > 0) {
                long wanted = all <= MOST_RECORDS ? come : Math.max(1, come * MOST_RECORDS / all);
                from.put(id, end - wanted);
                until.put(id, end);
            }
        }
        return new Sample(topic.name(), from, until);
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

}
