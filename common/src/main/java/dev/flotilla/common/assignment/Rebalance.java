package dev.flotilla.common.assignment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One change of what this instance owns.
 *
 * @param partitions those that came or went, as {@code topic-number}
 * @param owned how many it owns in this group afterwards
 * @param durationMillis how long the group took to agree, by the client's own measure
 */
public record Rebalance(Instant at, String group, Kind kind, List<String> partitions, int owned,
        @Nullable Long durationMillis) {

    public enum Kind {

        ASSIGNED, REVOKED, LOST

    }

}
