package dev.flotilla.sql.streaming;

import dev.flotilla.sql.rows.Row;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of records whose key is right already. A record that deletes its key stays
 * one.
 */
final class RowsStage implements FixedKeyProcessor<byte[], byte[], @Nullable Row[]> {

    private @Nullable FixedKeyProcessorContext<byte[], @Nullable Row[]> context;

    @Override
    public void init(FixedKeyProcessorContext<byte[], @Nullable Row[]> context) {
        this.context = context;
    }

    @Override
    @SuppressWarnings("NullAway") // A null value is Kafka's way to say deleted.
    public void process(FixedKeyRecord<byte[], byte[]> record) {
        if (context == null) {
            throw new IllegalStateException("not initialized");
        }
        if (record.value() == null) {
            context.forward(record.withValue(null));
            return;
        }
        RecordMetadata metadata = context.recordMetadata().orElse(null);
        context.forward(record.withValue(new @Nullable Row[] { new Row(record.key(), record.value(), record.timestamp(),
                metadata == null ? -1 : metadata.partition(), metadata == null ? -1 : metadata.offset()) }));
    }

}
