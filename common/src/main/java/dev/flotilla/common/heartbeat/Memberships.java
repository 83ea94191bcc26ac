package dev.flotilla.common.heartbeat;

import java.util.Collection;
import java.util.List;

/**
 * The consumer groups of a service that has no listeners, but consumers of its own.
 */
@FunctionalInterface
public interface Memberships {

    /** At this moment. */
    Collection<Membership> all();

    /**
     * A group that this instance belongs to, or wants to.
     *
     * @param takesPart whether it would take over what others leave
     */
    record Membership(String group, List<String> topics, boolean takesPart) {

        public Membership {
            topics = List.copyOf(topics);
        }

    }

}
