package dev.flotilla.storage.delivery;

import java.time.Instant;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One assigned partition: either at a known place, or held until its place may be asked
 * for again. Used by its consumer's thread only.
 */
final class Lane {

    private final TopicPartition partition;

    private @Nullable Progress progress;

    private Instant heldUntil = Instant.MIN;

    private int failures;

    Lane(TopicPartition partition) {
        this.partition = partition;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Null while held. */
    @Nullable Progress progress() {
        return progress;
    }

    boolean isDue(Instant now) {
        return progress == null && !now.isBefore(heldUntil);
    }

    int failures() {
        return failures;
    }

    void place(Progress at) {
        progress = at;
    }

    void advance(Progress to) {
        progress = to;
        failures = 0;
    }

    int fail() {
        failures++;
        return failures;
    }

    // Whatever was known before may be wrong by the time the lane is tried again.
    void hold(Instant until) {
        progress = null;
        heldUntil = until;
    }

}
