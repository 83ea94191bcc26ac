package dev.flotilla.hub.heartbeats;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.heartbeat.Heartbeat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records that anybody may have written.
 */
final class HeartbeatDecoder {

    // Some 2,000 partitions; it is kept for each instance.
    private static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_ID_BYTES = TrimmedHeartbeat.MAX_CHARS;

    private final EventJson.Reader<Heartbeat> reader = EventJson.reader(Heartbeat.class);

    Told read(ConsumerRecord<byte[], byte[]> heartbeat) {
        byte[] key = heartbeat.key();
        if (key == null || key.length == 0 || key.length > MAX_ID_BYTES) {
            return new Told.Rubbish("its key is no id of an instance");
        }
        String id = new String(key, StandardCharsets.UTF_8);
        byte[] value = heartbeat.value();
        if (value == null) {
            return new Told.Forgotten(id);
        }
        if (value.length > MAX_BYTES) {
            return new Told.Rubbish("it has " + value.length + " bytes");
        }
        return switch (reader.read(value)) {
            case Parsed.Unreadable<Heartbeat>(String reason) -> new Told.Rubbish(reason);
            case Parsed.Valid<Heartbeat>(Heartbeat whole) -> checked(id, whole);
        };
    }

    private static Told checked(String id, Heartbeat heartbeat) {
        if (isIncomplete(heartbeat)) {
            return new Told.Rubbish("something is missing in it");
        }
        if (!id.equals(heartbeat.instance().id())) {
            return new Told.Rubbish("its key is not the instance's id");
        }
        return new Told.Alive(TrimmedHeartbeat.of(heartbeat));
    }

    // What is null against its type: JSON has left it out.
    @SuppressWarnings("ConstantValue")
    private static boolean isIncomplete(Heartbeat heartbeat) {
        Heartbeat.@Nullable Instance instance = heartbeat.instance();
        return instance == null || isBlank(instance.id()) || isBlank(instance.service())
                || instance.service().length() > TrimmedHeartbeat.MAX_CHARS || isNull(instance.startedAt())
                || isNull(heartbeat.at()) || isNull(heartbeat.state()) || isNull(heartbeat.resources())
                || heartbeat.flows().stream().anyMatch(flow -> isNull(flow.topic()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isNull(@Nullable Object part) {
        return Objects.isNull(part);
    }

}
