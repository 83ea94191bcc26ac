package dev.flotilla.delivery.lanes;

import java.time.Duration;

/**
 * When a lane's records are enough to be written, and how many at most in one batch.
 *
 * @param age of the oldest, at which fewer are enough
 */
public record BatchLimits(int records, long bytes, Duration age) {

    boolean isReachedBy(Load load) {
        return isReachedBy(load.records(), load.bytes());
    }

    boolean isReachedBy(long taken, long size) {
        return taken >= records || size >= bytes;
    }

}
