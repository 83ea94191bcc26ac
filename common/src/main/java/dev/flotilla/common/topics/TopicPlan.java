package dev.flotilla.common.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares wanted with found topics. Pure: the admin client is somebody else's.
 */
final class TopicPlan {

    private TopicPlan() {
    }

    static List<TopicStep> of(List<WantedTopic> wanted, Map<String, FoundTopic> found, Set<String> mayGrow) {
        List<TopicStep> steps = new ArrayList<>();
        for (WantedTopic topic : wanted) {
            FoundTopic existing = found.get(topic.name());
            if (existing == null) {
                steps.add(new TopicStep.Create(topic));
            }
            else {
                compare(topic, existing, mayGrow.contains(topic.name()), steps);
            }
        }
        return List.copyOf(steps);
    }

    private static void compare(WantedTopic wanted, FoundTopic found, boolean mayGrow, List<TopicStep> steps) {
        String name = wanted.name();
        if (wanted.partitions() > found.partitions() && mayGrow) {
            steps.add(new TopicStep.Grow(name, found.partitions(), wanted.partitions()));
        }
        else if (wanted.partitions() != found.partitions()) {
            steps.add(new TopicStep.Report(name,
                    "has %d partitions, wanted are %d; more move keys to other partitions, so ask by name: "
                        .formatted(found.partitions(), wanted.partitions())
                            + "flotilla.topics.grow[%s]=%d (fewer are not possible)".formatted(name,
                                    wanted.partitions())));
        }
        Short replication = wanted.replication();
        if (replication != null && replication != found.replication()) {
            steps.add(new TopicStep.Report(name,
                    "has replication %d, wanted is %d; change it with kafka-reassign-partitions.sh"
                        .formatted(found.replication(), replication)));
        }
        if (!wanted.cleanupPolicy().equals(found.cleanupPolicy())) {
            steps.add(new TopicStep.Report(name,
                    "has cleanup.policy %s, wanted is %s; change it with kafka-configs.sh, where losing the old records is meant"
                        .formatted(found.cleanupPolicy(), wanted.cleanupPolicy())));
        }
    }

}
