package dev.flotilla.hub.latency;

import org.jspecify.annotations.Nullable;

/**
 * How long records take, of all members of a group together.
 *
 * @param inTopic from a record's arrival on its topic to its being done
 * @param endToEnd from what began it all to its being done, where the service knows
 */
public record GroupLatency(@Nullable Percentiles inTopic, @Nullable Percentiles endToEnd) {
}
