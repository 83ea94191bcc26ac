package dev.flotilla.sql.streaming;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.streaming.Stage.Node;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Tells what sessions have come to.
 */
final class SessionStage implements Processor<Windowed<byte[]>, Totals, byte[], Object> {

    private final Node node;

    private final GroupResults results;

    private @Nullable ProcessorContext<byte[], Object> context;

    SessionStage(Node node, Programs programs, boolean table) {
        this.node = node;
        this.results = new GroupResults(programs.create(), true, table);
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<Windowed<byte[]>, Totals> record) {
        if (context == null) {
            throw new IllegalStateException("not initialized");
        }
        byte[] key = record.key().key();
        long start = record.key().window().start();
        long end = record.key().window().end();
        Record<byte[], Object> result = record.value() == null ? results.gone(key, start, end, record.headers())
                : results.of(key, record.value(), start, end, end, record.headers());
        if (result != null) {
            for (String next : node.next()) {
                context.forward(result, next);
            }
        }
    }

}
