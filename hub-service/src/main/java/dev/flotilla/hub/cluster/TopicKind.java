package dev.flotilla.hub.cluster;

import dev.flotilla.common.topics.FleetTopics;

/**
 * What a topic is for, by its name.
 */
public enum TopicKind {

    /** Records that the fleet works on. */
    WORK,

    /** Records that could not be processed. */
    DEAD_LETTERS,

    /** Dead letters on their way through their route again. */
    REPLAY,

    /** What an application of Kafka Streams keeps for itself. */
    STREAMS,

    /** What the fleet tells itself. */
    FLEET;

    public static TopicKind of(String topic) {
        if (FleetTopics.areDeadLetters(topic)) {
            return DEAD_LETTERS;
        }
        if (FleetTopics.areReplays(topic)) {
            return REPLAY;
        }
        if (topic.endsWith("-changelog") || topic.endsWith("-repartition")) {
            return STREAMS;
        }
        return topic.startsWith("fleet.") || topic.startsWith("flotilla.") ? FLEET : WORK;
    }

}
