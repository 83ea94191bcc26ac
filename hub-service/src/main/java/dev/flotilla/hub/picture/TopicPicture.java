package dev.flotilla.hub.picture;

import dev.flotilla.hub.cluster.TopicKind;
import dev.flotilla.hub.keys.KeyShares;
import org.jspecify.annotations.Nullable;

/**
 * One topic.
 *
 * @param records that are in it, or have been where it is compacted, and ends of
 * transactions
 * @param perSecond records written in a second, of late
 * @param skew the busiest partition's rate against an even share: 1 is even
 * @param underReplicated partitions with fewer copies in sync than there should be
 * @param leaderless partitions that nobody can write or read now
 * @param keys what its latest records are keyed by; absent where nothing was looked at
 */
public record TopicPicture(TopicKind kind, int partitions, int replication, long records, double perSecond, double skew,
        int underReplicated, int leaderless, @Nullable KeyShares keys) {
}
