package dev.flotilla.common.deadletter.replay;

import dev.flotilla.common.topics.FleetTopics;

/**
 * A group's way to the letters of a topic that it gave up.
 *
 * @param topic that the letters were meant for
 */
public record LetterRoute(String topic, String group) {

    /** Where the letters are. */
    public String letters() {
        return FleetTopics.deadLettersOf(topic);
    }

    /** Where the group gets them again. */
    public String replays() {
        return FleetTopics.replaysOf(topic, group);
    }

}
