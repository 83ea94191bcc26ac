package dev.flotilla.sql.streaming;

import java.util.List;

import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.types.BadRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A step of a job: records in, results to those who follow, and what cannot be used to
 * the dead letters.
 *
 * @param <V> bytes as they were read, or rows
 */
abstract class Stage<V> implements Processor<byte[], V, byte[], Object> {

    private final Refusals refusals;

    private final Node node;

    private final @Nullable Row[] single = new @Nullable Row[1];

    private @Nullable ProcessorContext<byte[], Object> context;

    /**
     * Its place among the others.
     *
     * @param topic what its records were read from, where it is the first one
     * @param next who gets results
     * @param dead who gets what cannot be used
     */
    record Node(String name, String topic, List<String> next, String dead) {
    }

    Stage(Node node, Refusals refusals) {
        this.node = node;
        this.refusals = refusals;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
    }

    final ProcessorContext<byte[], Object> context() {
        if (context == null) {
            throw new IllegalStateException(node.name() + " was not initialized");
        }
        return context;
    }

    final JobWatch watch() {
        return refusals.watch();
    }

    @Override
    public final void process(Record<byte[], V> record) {
        @Nullable Row[] rows = rows(record);
        try {
            process(record, rows);
        }
        catch (BadRecord why) {
            refuse(record, rows, why);
        }
    }

    abstract void process(Record<byte[], V> record, @Nullable Row[] rows);

    private @Nullable Row[] rows(Record<byte[], V> record) {
        if (record.value() instanceof Row[] rows) {
            return rows;
        }
        RecordMetadata metadata = context().recordMetadata().orElse(null);
        single[0] = new Row(record.key(), (byte[]) record.value(), record.timestamp(),
                metadata == null ? -1 : metadata.partition(), metadata == null ? -1 : metadata.offset());
        return single;
    }

    /** To all who follow. */
    final void forward(Record<byte[], Object> result) {
        List<String> next = node.next();
        for (int i = 0; i < next.size(); i++) {
            context().forward(result, next.get(i));
        }
    }

    private void refuse(Record<byte[], V> record, @Nullable Row[] rows, BadRecord why) {
        for (Row row : rows) {
            if (row != null) {
                refuse(row, record.headers(), why);
                return;
            }
        }
    }

    final void refuse(Row row, Headers headers, BadRecord why) {
        context().forward(refusals.of(row, node.topic(), headers, why, context().currentSystemTimeMs()), node.dead());
    }

}
