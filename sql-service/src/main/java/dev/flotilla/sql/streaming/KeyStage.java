package dev.flotilla.sql.streaming;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows the key by which they are put together, before they travel to where that key
 * lives.
 */
final class KeyStage<V> extends Stage<V> {

    private final RowProgram program;

    KeyStage(Node node, Refusals refusals, Programs programs) {
        super(node, refusals);
        this.program = programs.create();
    }

    @Override
    @SuppressWarnings("NullAway") // A record may have no key, which Kafka's signatures do
                                  // not say.
    void process(Record<byte[], V> record, @Nullable Row[] rows) {
        if (record.value() == null) {
            return;
        }
        program.load(rows);
        if (program.accepts()) {
            forward(record.withKey(program.key()).withValue((Object) rows.clone()));
        }
    }

}
