package dev.flotilla.hub.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The last quarter of an hour, oldest first; a value is null where there was none.
 */
public record History(List<Instant> times, Map<String, GroupLines> groups, Map<String, ServiceLines> services,
        Map<String, BrokerLines> brokers) {

    /**
     * One group's.
     */
    public record GroupLines(List<@Nullable Float> lag, List<@Nullable Float> perSecond) {
    }

    /**
     * One service's.
     */
    public record ServiceLines(List<@Nullable Float> inPerSecond, List<@Nullable Float> outPerSecond) {
    }

    /**
     * One broker's: its copies of partitions that are in sync, and those that it should
     * have.
     */
    public record BrokerLines(List<@Nullable Float> inSync, List<@Nullable Float> replicas) {

    }

}
