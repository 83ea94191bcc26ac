package dev.flotilla.sql.streaming;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Session;
import dev.flotilla.sql.streaming.Stage.Node;
import dev.flotilla.sql.terms.Aggregate;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

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

    <V> KStream<byte[], Object> of(KStream<byte[], V> stream, Node node) {
        List<Aggregate> aggregates = groups.grouping().aggregates();
        if (groups.window() instanceof Session session) {
            return staged(stream, node, () -> new SessionStage<>(node, refusals, programs, groups, session, table),
                    new WrittenStoreBuilder<>(groups.state(), store -> new SessionStore(store, aggregates)));
        }
        return staged(stream, node, () -> new GroupStage<>(node, refusals, programs, groups, table),
                new WrittenStoreBuilder<>(groups.state(),
                        store -> new GroupStore(store, aggregates, groups.window() != null)));
    }

    private static <V> KStream<byte[], Object> staged(KStream<byte[], V> stream, Node node, Supplier<Stage<V>> stages,
            StoreBuilder<?> store) {
        return stream.process(new ProcessorSupplier<byte[], V, byte[], Object>() {
            @Override
            public Processor<byte[], V, byte[], Object> get() {
                return stages.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store);
            }
        }, Named.as(node.name()));
    }

}
