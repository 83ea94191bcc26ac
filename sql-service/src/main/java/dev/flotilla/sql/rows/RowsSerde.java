package dev.flotilla.sql.rows;

import java.nio.ByteBuffer;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait in a store or travel through a repartition topic, with the bytes they
 * came with.
 */
public final class RowsSerde {

    private static final int ABSENT = -1;

    private RowsSerde() {
    }

    @SuppressWarnings("NullAway") // Kafka's serializers take and give null, which their
                                  // signatures do not say.
    public static Serde<@Nullable Row[]> serde() {
        Serializer<@Nullable Row[]> serializer = (_, rows) -> rows == null ? null : write(rows);
        Deserializer<@Nullable Row[]> deserializer = (_, bytes) -> bytes == null ? null : read(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    static byte[] write(@Nullable Row[] rows) {
        int size = 1;
        for (Row row : rows) {
            size += row == null ? 1 : 1 + 8 + 4 + 8 + 8 + length(row.key()) + length(row.value());
        }
        ByteBuffer buffer = ByteBuffer.allocate(size).put((byte) rows.length);
        for (Row row : rows) {
            buffer.put((byte) (row == null ? 0 : 1));
            if (row != null) {
                buffer.putLong(row.timestamp()).putInt(row.partition()).putLong(row.offset());
                put(buffer, row.key());
                put(buffer, row.value());
            }
        }
        return buffer.array();
    }

    static @Nullable Row[] read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        @Nullable Row[] rows = new @Nullable Row[buffer.get()];
        for (int i = 0; i < rows.length; i++) {
            if (buffer.get() != 0) {
                long timestamp = buffer.getLong();
                int partition = buffer.getInt();
                long offset = buffer.getLong();
                byte[] key = take(buffer);
                rows[i] = new Row(key, take(buffer), timestamp, partition, offset);
            }
        }
        if (buffer.hasRemaining()) {
            throw new SerializationException("rows with " + buffer.remaining() + " bytes too many");
        }
        return rows;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void put(ByteBuffer buffer, byte @Nullable [] bytes) {
        buffer.putInt(bytes == null ? ABSENT : bytes.length);
        if (bytes != null) {
            buffer.put(bytes);
        }
    }

    private static byte @Nullable [] take(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

}
