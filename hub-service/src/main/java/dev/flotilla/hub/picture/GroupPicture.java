package dev.flotilla.hub.picture;

import java.util.List;
import java.util.Map;

import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.latency.Percentiles;
import org.jspecify.annotations.Nullable;

/**
 * One consumer group.
 *
 * @param service whose instances are its members, or were; absent where they are none of
 * the fleet's
 * @param state as Kafka calls it
 * @param members by client id
 * @param partitions by {@code topic-number}
 * @param lagSeconds of the partition that is the most behind
 * @param latency from a record's arrival on its topic to its being done
 * @param endToEnd from what began it all to its being done, where the service knows
 * @param skew the busiest partition's share of the work against an even share: 1 is even
 * @param why the verdict, in words, where it is a bad one
 */
public record GroupPicture(@Nullable String service, String protocol, String state, @Nullable Integer epoch,
        List<String> topics, Map<String, MemberPicture> members, Map<String, PartitionPicture> partitions, long lag,
        @Nullable Double lagSeconds, double perSecond, Verdict verdict, @Nullable String why,
        @Nullable Percentiles latency, @Nullable Percentiles endToEnd, double skew) {

    public GroupPicture {
        topics = List.copyOf(topics);
    }

    /**
     * One consumer.
     *
     * @param instance absent where it is none of the fleet's
     * @param owned how many partitions
     */
    public record MemberPicture(@Nullable String instance, String host, @Nullable Integer epoch, int owned) {
    }

    /**
     * One partition and who reads it.
     *
     * @param owner instance, or the client's id where it is none of the fleet's; absent
     * where nobody reads it
     */
    public record PartitionPicture(@Nullable String owner, @Nullable Long committed, @Nullable Long end,
            @Nullable Long lag, @Nullable Double lagSeconds, double perSecond, Verdict verdict, boolean paused) {
    }

}
