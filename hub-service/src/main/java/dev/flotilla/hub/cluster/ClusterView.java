package dev.flotilla.hub.cluster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of Kafka by now.
 */
public sealed interface ClusterView {

    /** The last answers; absent as long as there were none. */
    @Nullable ClusterSight last();

    /** Kafka answers. */
    record Answering(ClusterSight last) implements ClusterView {
    }

    /** It does not, and what was seen last is growing old. */
    record Lost(@Nullable ClusterSight last, Instant since, String reason) implements ClusterView {
    }

}
