package dev.flotilla.hub.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.flotilla.common.topics.FleetTopics;
import org.jspecify.annotations.Nullable;

/**
 * Which groups can have their letters again, by the names of all topics: those that have
 * a topic for it.
 */
public final class ReplayableGroups {

    private static final String REPLAYS = ".replay";

    private ReplayableGroups() {
    }

    /** By dead-letter topic; those without any have an empty list. */
    public static Map<String, List<String>> of(Set<String> topics) {
        Map<String, List<String>> groups = new TreeMap<>();
        topics.stream().filter(FleetTopics::areDeadLetters).forEach(letters -> groups.put(letters, new ArrayList<>()));
        topics.stream().filter(FleetTopics::areReplays).sorted().forEach(replays -> {
            String topic = topicOf(replays, groups);
            if (topic != null) {
                String group = replays.substring(topic.length() + 1, replays.length() - REPLAYS.length());
                groups.computeIfAbsent(FleetTopics.deadLettersOf(topic), _ -> new ArrayList<>()).add(group);
            }
        });
        return groups;
    }

    // Topics and groups have dots, too: orders.processed.writers.replay is for letters of
    // orders.processed where there are such, and not for a group processed.writers.
    private static @Nullable String topicOf(String replays, Map<String, List<String>> letters) {
        String name = replays.substring(0, replays.length() - REPLAYS.length());
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String topic = name.substring(0, dot);
            if (letters.containsKey(FleetTopics.deadLettersOf(topic))) {
                return topic;
            }
        }
        return null;
    }

}
