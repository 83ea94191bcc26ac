package dev.flotilla.common.topics;

/**
 * What has to be done, or said, about one topic.
 */
sealed interface TopicStep {

    record Create(WantedTopic topic) implements TopicStep {
    }

    record Grow(String name, int from, int to) implements TopicStep {
    }

    /**
     * It exists and differs. Changing it could lose data or move keys, so a person
     * decides.
     */
    record Report(String name, String difference) implements TopicStep {
    }

}
