package dev.flotilla.sql.streaming;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.types.BadRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Filters and projects.
 */
final class SelectStage<V> extends Stage<V> {

    private final RowProgram program;

    private final boolean table;

    /**
     * @param table whether what is left out has to be deleted, since it may have been
     * there before
     */
    SelectStage(Node node, Refusals refusals, Programs programs, boolean table) {
        super(node, refusals);
        this.program = programs.create();
        this.table = table;
    }

    @Override
    void process(Record<byte[], V> record, @Nullable Row[] rows) {
        boolean deleted = record.value() == null;
        if (table && record.key() == null) {
            if (deleted) {
                return;
            }
            throw new BadRecord("the record has no key, which a table has its rows by");
        }
        if (!deleted) {
            program.load(rows);
        }
        if (!deleted && program.accepts()) {
            forward(record.withValue((Object) program.project()));
        }
        else if (table) {
            forward(record.withValue((Object) null));
        }
    }

}
