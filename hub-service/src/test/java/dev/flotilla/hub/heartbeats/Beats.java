package dev.flotilla.hub.heartbeats;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Heartbeats as instances send them.
 */
final class Beats {

    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private Beats() {
    }

    static Instant second(long second) {
        return START.plusSeconds(second);
    }

    static Heartbeat of(String id, Instant startedAt, Instant at) {
        return of(id, null, InstanceState.RUNNING, startedAt, at);
    }

    static Heartbeat of(String id, @Nullable Integer number, InstanceState state, Instant startedAt, Instant at) {
        String service = id.substring(0, id.lastIndexOf('-'));
        return new Heartbeat(new Heartbeat.Instance(service, id, number, "host", 8085, "1", "c0ffee", startedAt), at,
                state, "UP", List.of(), null, new Heartbeat.Resources(1, 2, 0.5));
    }

    static Heartbeat running(String id, long upSeconds, Instant at) {
        return of(id, at.minus(Duration.ofSeconds(upSeconds)), at);
    }

    static ConsumerRecord<byte[], byte[]> sent(Heartbeat heartbeat) {
        return sent(heartbeat.instance().id(), EventJson.write(heartbeat), heartbeat.at());
    }

    static ConsumerRecord<byte[], byte[]> sent(String key, byte @Nullable [] value, Instant at) {
        return new ConsumerRecord<>(FleetTopics.HEARTBEATS, 0, 0L, at.toEpochMilli(), TimestampType.CREATE_TIME, 0, 0,
                key.getBytes(StandardCharsets.UTF_8), value, new RecordHeaders(), Optional.empty());
    }

}
