package dev.flotilla.sql.streaming;

import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowsSerde;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;

/**
 * What steps send is bytes or rows, to steps that know which.
 */
final class Streams {

    private Streams() {
    }

    /**
     * Writes bytes that are JSON already; no step stands between for the sake of a type.
     */
    static void write(KStream<byte[], Object> stream, String topic, String name) {
        stream.to(topic, Produced.<byte[], Object>as(name).withKeySerde(Serdes.ByteArray()).withValueSerde(bytes()));
    }

    @SuppressWarnings("NullAway") // A record that deletes its key has no value, which
                                  // Kafka's signatures do not say.
    private static Serde<Object> bytes() {
        Serializer<Object> serializer = (_, value) -> (byte[]) value;
        Deserializer<Object> none = (topic, _) -> {
            throw new SerializationException(topic + " is only written");
        };
        return Serdes.serdeFrom(serializer, none);
    }

    static KStream<byte[], @Nullable Row[]> rows(KStream<byte[], Object> stream, String name) {
        return stream.mapValues(value -> (@Nullable Row[]) value, Named.as(name));
    }

    static KStream<byte[], @Nullable Row[]> repartitioned(KStream<byte[], @Nullable Row[]> rows, String name) {
        return rows.repartition(Repartitioned.<byte[], @Nullable Row[]>as(name)
            .withKeySerde(Serdes.ByteArray())
            .withValueSerde(RowsSerde.serde()));
    }

}
