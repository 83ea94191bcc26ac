package dev.flotilla.hub.lag;

import org.jspecify.annotations.Nullable;

/**
 * How far behind a group is in one partition.
 *
 * @param committed absent where the group has never committed
 * @param records between what is committed and the end
 * @param seconds since the first record that is not done was written, as far as the hub
 * has watched; absent where it has not watched for long enough
 * @param perSecond how far its offset goes in a second, of late
 */
public record PartitionLag(@Nullable Long committed, @Nullable Long end, @Nullable Long records,
        @Nullable Double seconds, double perSecond, Verdict verdict) {
}
