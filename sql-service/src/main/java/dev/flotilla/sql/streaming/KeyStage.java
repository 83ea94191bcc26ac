package dev.flotilla.sql.streaming;

import java.util.List;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.terms.Aggregate;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows the key by which they are put together, before they travel to where that key
 * lives.
 */
final class KeyStage<V> extends Stage<V> {

    private final RowProgram program;

    private final List<Aggregate> aggregates;

    /**
     * @param aggregates what is computed for a row already here, where the next step
     * could not refuse it
     */
    KeyStage(Node node, Refusals refusals, Programs programs, List<Aggregate> aggregates) {
        super(node, refusals);
        this.program = programs.create();
        this.aggregates = aggregates;
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
            if (!aggregates.isEmpty()) {
                program.add(Totals.none(aggregates), record.timestamp());
            }
            forward(record.withKey(program.key()).withValue((Object) rows.clone()));
        }
    }

}
