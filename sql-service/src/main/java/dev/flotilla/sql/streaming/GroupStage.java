package dev.flotilla.sql.streaming;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Hopping;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.streaming.GroupStore.Group;
import dev.flotilla.sql.types.BadRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows together by their key, in windows of a fixed size or without windows.
 */
final class GroupStage<V> extends Stage<V> {

    private final RowProgram program;

    private final String storeName;

    private final @Nullable Hopping window;

    private final GroupResults results;

    private final boolean isFinal;

    private @Nullable GroupStore store;

    /** Windows that begin before this are over, and gone. */
    private long gone;

    GroupStage(Node node, Refusals refusals, Programs programs, Groups groups, boolean table) {
        super(node, refusals);
        this.program = programs.create();
        this.storeName = groups.state();
        this.window = (Hopping) groups.window();
        this.isFinal = groups.isFinal();
        this.results = new GroupResults(program, window != null, table);
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        GroupStore groups = context.getStateStore(storeName);
        if (!isFinal) {
            BeforeCommit beforeCommit = new BeforeCommit(context);
            groups.onChange(group -> beforeCommit.run(() -> tell(group, group.totals().latest())));
        }
        this.store = groups;
    }

    @Override
    void process(Record<byte[], V> record, @Nullable Row[] rows) {
        if (record.value() == null || store == null) {
            return;
        }
        program.load(rows);
        if (!program.accepts()) {
            return;
        }
        byte[] key = program.key();
        if (key == null) {
            throw new IllegalStateException("a group without a key");
        }
        long time = record.timestamp();
        if (window == null) {
            add(store.get(key, 0), time, store);
            return;
        }
        add(key, time, window, store);
    }

    private void add(byte[] key, long time, Hopping window, GroupStore store) {
        long size = window.size().toMillis();
        long advance = window.advance().toMillis();
        long now = context().currentStreamTimeMs();
        long over = now - window.grace().toMillis() - size;
        boolean inTime = false;
        for (long start = time - Math.floorMod(time, advance); start > time - size && start >= 0; start -= advance) {
            if (start > over) {
                add(store.get(key, start), time, store);
                inTime = true;
            }
        }
        if (!inTime) {
            watch().cameLate();
        }
        long closed = over - Math.floorMod(over, advance) + advance;
        if (over >= 0 && closed > gone) {
            store.takeOut(gone, closed, group -> {
                if (isFinal) {
                    tell(group, group.windowStart() + size - 1);
                }
            });
            gone = closed;
        }
    }

    private void add(Group group, long time, GroupStore store) {
        program.add(group.totals(), time);
        store.changed(group);
    }

    private void tell(Group group, long time) {
        long end = window == null ? 0 : group.windowStart() + window.size().toMillis();
        try {
            Record<byte[], Object> result = results.of(group.key(), group.totals(), group.windowStart(), end, time,
                    new RecordHeaders());
            if (result != null) {
                forward(result);
            }
        }
        catch (BadRecord why) {
            // What a group has in common is all that can be shown of it.
            refuse(new Row(group.key(), group.totals().values(), time, -1, -1), new RecordHeaders(), why);
        }
    }

}
