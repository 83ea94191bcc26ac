package dev.flotilla.hub.picture;

import java.util.Map;

import dev.flotilla.hub.keys.KeyShares;
import dev.flotilla.hub.lag.GroupLag;
import dev.flotilla.hub.latency.GroupLatency;
import dev.flotilla.hub.rates.TopicRate;

/**
 * What was worked out over time, by group and by topic.
 *
 * @param readers the service that reads by a group, or did
 */
public record Measures(Map<String, GroupLag> lags, Map<String, TopicRate> rates, Map<String, GroupLatency> latencies,
        Map<String, KeyShares> keys, Map<String, String> readers) {

    public static final Measures NONE = new Measures(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Offsets are counted, records are shown. */
    double recordsPerOffset(String topic) {
        KeyShares seen = keys.get(topic);
        return seen == null ? 1 : seen.recordsPerOffset();
    }

}
