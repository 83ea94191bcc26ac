package dev.flotilla.sql.streaming;

import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowsSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;

/**
 * What steps send is bytes or rows, to steps that know which.
 */
final class Streams {

    private Streams() {
    }

    static KStream<byte[], byte[]> bytes(KStream<byte[], Object> stream, String name) {
        return stream.mapValues(value -> (byte[]) value, Named.as(name));
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
