package dev.flotilla.sql.streaming;

import java.util.List;
import java.util.Set;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Session;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowsSerde;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.streaming.Stage.Node;
import dev.flotilla.sql.terms.Aggregate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Rows put together.
 */
final class Grouped {

    private final Groups groups;

    private final Programs programs;

    private final Refusals refusals;

    private final boolean table;

    Grouped(Groups groups, Programs programs, Refusals refusals, boolean table) {
        this.groups = groups;
        this.programs = programs;
        this.refusals = refusals;
        this.table = table;
    }

    /** In windows of a fixed size, or in none. */
    <V> KStream<byte[], Object> fixed(KStream<byte[], V> stream, Node node) {
        StoreBuilder<?> store = new GroupStoreBuilder(groups.state(), groups.grouping().aggregates(),
                groups.window() != null);
        return stream.process(new ProcessorSupplier<byte[], V, byte[], Object>() {
            @Override
            public Processor<byte[], V, byte[], Object> get() {
                return new GroupStage<>(node, refusals, programs, groups, table);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store);
            }
        }, Named.as(node.name()));
    }

    /** As long as something comes. */
    KStream<byte[], Object> sessions(KStream<byte[], @Nullable Row[]> stream, Session session, Node node) {
        List<Aggregate> aggregates = groups.grouping().aggregates();
        return stream.groupByKey(org.apache.kafka.streams.kstream.Grouped.with(Serdes.ByteArray(), RowsSerde.serde()))
            .windowedBy(SessionWindows.ofInactivityGapAndGrace(session.gap(), session.grace()))
            .emitStrategy(groups.isFinal() ? EmitStrategy.onWindowClose() : EmitStrategy.onWindowUpdate())
            .aggregate(() -> Totals.none(aggregates), new SessionAdder(programs, refusals.watch()),
                    (_, one, other) -> one.with(other),
                    Materialized.<byte[], Totals, SessionStore<Bytes, byte[]>>as(groups.state())
                        .withKeySerde(Serdes.ByteArray())
                        .withValueSerde(TotalsSerde.of(aggregates)))
            .toStream()
            .process(() -> new SessionStage(node, refusals, programs, table), Named.as(node.name()));
    }

}
