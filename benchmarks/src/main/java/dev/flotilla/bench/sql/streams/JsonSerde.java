package dev.flotilla.bench.sql.streams;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as JSON, with a reader and a writer that are made once.
 */
final class JsonSerde<T> implements Serde<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private final ObjectReader reader;

    private final ObjectWriter writer;

    JsonSerde(Class<T> type) {
        this.reader = JSON.readerFor(type);
        this.writer = JSON.writerFor(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (_, value) -> written(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (_, bytes) -> read(bytes);
    }

    private byte @Nullable [] written(@Nullable T value) {
        return value == null ? null : writer.writeValueAsBytes(value);
    }

    private @Nullable T read(byte @Nullable [] bytes) {
        return bytes == null ? null : reader.readValue(bytes);
    }

}
