package dev.flotilla.common.activity;

import org.jspecify.annotations.Nullable;

/**
 * A consumer group reading a topic, or, without a group, a producer writing one.
 */
public record FlowKey(@Nullable String group, String topic) {

    public static FlowKey consuming(String group, String topic) {
        return new FlowKey(group, topic);
    }

    public static FlowKey producing(String topic) {
        return new FlowKey(null, topic);
    }

}
