package dev.flotilla.sql.streaming;

import java.util.Comparator;
import java.util.List;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.planning.Plan;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.streaming.SessionStore.Session;
import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.types.BadRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows together by their key until nothing comes for a gap.
 */
final class SessionStage<V> extends Stage<V> {

    private final RowProgram program;

    private final String storeName;

    private final List<Aggregate> aggregates;

    private final long gap;

    private final long grace;

    private final boolean isFinal;

    private final GroupResults results;

    private @Nullable SessionStore store;

    SessionStage(Node node, Refusals refusals, Programs programs, Groups groups, Plan.Session window, boolean table) {
        super(node, refusals);
        this.program = programs.create();
        this.storeName = groups.state();
        this.aggregates = groups.grouping().aggregates();
        this.gap = window.gap().toMillis();
        this.grace = window.grace().toMillis();
        this.isFinal = groups.isFinal();
        this.results = new GroupResults(program, true, table);
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        SessionStore sessions = context.getStateStore(storeName);
        if (!isFinal) {
            BeforeCommit beforeCommit = new BeforeCommit(context);
            sessions.onChange(session -> beforeCommit.run(() -> tell(session)));
        }
        this.store = sessions;
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
        long over = context().currentStreamTimeMs() - gap - grace;
        add(key, record.timestamp(), over, store);
        // Nobody waits for those that were told already: they may go many at a time.
        if (store.hasEndedBefore(isFinal ? over : over - gap)) {
            store.takeOut(over, session -> {
                if (isFinal) {
                    tell(session);
                }
            });
        }
    }

    private void add(byte[] key, long time, long over, SessionStore store) {
        List<Session> parts = store.of(key)
            .stream()
            .filter(session -> session.end() >= over && session.start() <= time + gap && session.end() >= time - gap)
            .sorted(Comparator.comparingLong(Session::start))
            .toList();
        long start = parts.isEmpty() ? time : Math.min(time, parts.getFirst().start());
        long end = parts.stream().mapToLong(Session::end).reduce(time, Math::max);
        if (end < over) {
            watch().cameLate();
            return;
        }
        Totals totals = together(parts);
        program.add(totals, time);
        store.put(new Session(key, start, end, totals), parts);
    }

    // What is made of several is a copy: a row that is refused must leave them as they
    // were.
    private Totals together(List<Session> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().totals();
        }
        Totals totals = Totals.none(aggregates);
        for (Session part : parts) {
            Totals copy = Totals.read(aggregates, part.totals().bytes());
            totals = totals.isNew() ? copy : totals.with(copy);
        }
        return totals;
    }

    private void tell(Session session) {
        try {
            Record<byte[], Object> result = session.isOver()
                    ? results.gone(session.key(), session.start(), session.end(), new RecordHeaders())
                    : results.of(session.key(), session.totals(), session.start(), session.end(), session.end(),
                            new RecordHeaders());
            if (result != null) {
                forward(result);
            }
        }
        catch (BadRecord why) {
            // What a session has in common is all that can be shown of it.
            refuse(new Row(session.key(), session.totals().values(), session.end(), -1, -1), new RecordHeaders(), why);
        }
    }

}
