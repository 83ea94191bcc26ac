package dev.flotilla.hub.picture;

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

    static TopicKind of(String topic) {
        if (topic.endsWith(".dlq")) {
            return DEAD_LETTERS;
        }
        if (topic.endsWith(".replay")) {
            return REPLAY;
        }
        if (topic.endsWith("-changelog") || topic.endsWith("-repartition")) {
            return STREAMS;
        }
        return topic.startsWith("fleet.") || topic.startsWith("flotilla.") ? FLEET : WORK;
    }

}
