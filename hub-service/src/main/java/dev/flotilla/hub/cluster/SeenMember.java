package dev.flotilla.hub.cluster;

import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A consumer in a group.
 *
 * @param clientId begins with the id of its instance, where it is one of the fleet's
 * @param epoch of the plan that it follows; classic members have none
 * @param target what it is to own once the group agrees; absent where the group does not
 * tell
 */
public record SeenMember(String memberId, String clientId, String host, @Nullable Integer epoch,
        Set<TopicPartition> owned, @Nullable Set<TopicPartition> target) {

    public SeenMember {
        owned = Set.copyOf(owned);
        target = target == null ? null : Set.copyOf(target);
    }

}
