package dev.flotilla.common.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import dev.flotilla.common.topics.TopicsProperties.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Topics that a service finds out to need while it is set up, beside those declared for
 * the whole fleet. What is added after its start is made at the next one.
 */
public final class NeededTopics {

    /** A record that was given up, and its headers, have to fit. */
    private static final int MAX_MESSAGE_BYTES = 16 << 20;

    private final Map<String, Topic> topics = new ConcurrentSkipListMap<>();

    /** For records from another topic, with headers on top. */
    public void addForCopies(String name) {
        add(name, null);
    }

    /**
     * For a few of them, whose one partition takes no share of the work from anybody.
     */
    public void addForFewCopies(String name) {
        add(name, 1);
    }

    private void add(String name, @Nullable Integer partitions) {
        topics.put(name, new Topic(name, partitions, null, false, false, MAX_MESSAGE_BYTES));
    }

    List<Topic> beside(List<Topic> declared) {
        Set<String> known = declared.stream().map(Topic::name).collect(Collectors.toSet());
        return topics.values().stream().filter(topic -> !known.contains(topic.name())).toList();
    }

}
