package dev.flotilla.common.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who this process is. {@code id} is the {@code client.id} of every Kafka client, a tag
 * of every metric, the log's node name and the key of the heartbeat.
 */
public record InstanceIdentity(String service, String id, @Nullable Integer number, String host, String version,
        String commit, Instant startedAt) {
}
