package dev.flotilla.sql.streaming;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.streaming.Stage.Node;
import dev.flotilla.sql.types.BadRecord;
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

    private final Refusals refusals;

    private final GroupResults results;

    private @Nullable ProcessorContext<byte[], Object> context;

    SessionStage(Node node, Refusals refusals, Programs programs, boolean table) {
        this.node = node;
        this.refusals = refusals;
        this.results = new GroupResults(programs.create(), true, table);
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<Windowed<byte[]>, Totals> record) {
        ProcessorContext<byte[], Object> context = this.context;
        if (context == null) {
            throw new IllegalStateException("not initialized");
        }
        byte[] key = record.key().key();
        long start = record.key().window().start();
        long end = record.key().window().end();
        try {
            Record<byte[], Object> result = record.value() == null ? results.gone(key, start, end, record.headers())
                    : results.of(key, record.value(), start, end, end, record.headers());
            if (result != null) {
                node.next().forEach(next -> context.forward(result, next));
            }
        }
        catch (BadRecord why) {
            // What a session has in common is all that can be shown of it.
            Row session = new Row(key, record.value().values(), end, -1, -1);
            context.forward(refusals.of(session, node.topic(), record.headers(), why, context.currentSystemTimeMs()),
                    node.dead());
        }
    }

}
