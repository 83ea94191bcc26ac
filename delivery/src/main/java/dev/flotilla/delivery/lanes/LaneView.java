package dev.flotilla.delivery.lanes;

import java.time.Instant;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What people are shown of a lane.
 *
 * @param nextOffset absent until the store has told, and where nothing is stored
 * @param pausedSince absent while records are taken
 */
public record LaneView(TopicPartition partition, State state, long bufferedRecords, long bufferedBytes,
        @Nullable Instant pausedSince, @Nullable Long nextOffset, long retries, @Nullable String lastError,
        double rowsPerSecond) {

    public enum State {

        /** The store is being asked where to begin. */
        LOCATING,

        OPEN,

        /** Full: the store takes less than comes. */
        FULL,

        /** Waiting before the next attempt. */
        RETRYING,

        CLOSED;

        static State of(LanePhase phase, @Nullable Instant pausedSince) {
            return switch (phase) {
                case LanePhase.Unlocated _, LanePhase.Located _ -> LOCATING;
                case LanePhase.Open _ -> pausedSince == null ? OPEN : FULL;
                case LanePhase.Held _ -> RETRYING;
                case LanePhase.Closed _ -> CLOSED;
            };
        }

    }

}
