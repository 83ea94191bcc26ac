package dev.flotilla.delivery.lanes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A lane at its desk.
 */
final class Place<T> {

    private final Lane<T> lane;

    private final KafkaRanges.Keeper keeper;

    private volatile @Nullable Instant pausedSince;

    Place(Lane<T> lane, KafkaRanges.Keeper keeper, Instant since) {
        this.lane = lane;
        this.keeper = keeper;
        this.pausedSince = since;
    }

    Lane<T> lane() {
        return lane;
    }

    KafkaRanges.Keeper keeper() {
        return keeper;
    }

    void paused(Instant since) {
        pausedSince = since;
    }

    void resumed() {
        pausedSince = null;
    }

    LaneView view() {
        return lane.view(pausedSince);
    }

}
