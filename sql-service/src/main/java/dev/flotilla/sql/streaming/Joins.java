package dev.flotilla.sql.streaming;

import java.util.List;
import java.util.function.Function;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.planning.Plan.Branch;
import dev.flotilla.sql.planning.Plan.JoinStep;
import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.planning.Plan.Within;
import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowsSerde;
import dev.flotilla.sql.streaming.Stage.Node;
import dev.flotilla.sql.syntax.Select.JoinKind;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Term;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.kstream.ValueJoiner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Rows beside rows: the tuple grows by one with each join.
 */
final class Joins {

    private final Branch branch;

    private final Routes routes;

    private final Refusals refusals;

    private final Function<Source, KStream<byte[], byte[]>> sources;

    private final Function<ProgramSpec, Programs> compiler;

    Joins(Branch branch, Routes routes, Refusals refusals, Function<Source, KStream<byte[], byte[]>> sources,
            Function<ProgramSpec, Programs> compiler) {
        this.branch = branch;
        this.routes = routes;
        this.refusals = refusals;
        this.sources = sources;
        this.compiler = compiler;
    }

    KStream<byte[], @Nullable Row[]> joined() {
        Source first = branch.inputs().getFirst();
        JoinStep step = branch.joins().getFirst();
        if (first.kind() == Kind.TABLE) {
            return tables();
        }
        KStream<byte[], @Nullable Row[]> rows = keyed(sources.apply(first), first.topic(), 1, step.leftKey(),
                step.leftKeyed(), "left-1", step.state());
        for (int i = 0; i < branch.joins().size(); i++) {
            JoinStep next = branch.joins().get(i);
            if (i > 0 && !next.leftKeyed()) {
                rows = rekeyed(rows, first.topic(), i + 1, next.leftKey(), "left-" + (i + 1), next.state());
            }
            rows = join(rows, next, branch.inputs().get(i + 1), i + 1);
        }
        return rows;
    }

    private KStream<byte[], @Nullable Row[]> join(KStream<byte[], @Nullable Row[]> left, JoinStep step, Source right,
            int width) {
        if (right.kind() == Kind.TABLE) {
            KTable<byte[], @Nullable Row[]> table = table(right, step.state());
            Joined<byte[], @Nullable Row[], @Nullable Row[]> joined = Joined.with(Serdes.ByteArray(), RowsSerde.serde(),
                    RowsSerde.serde());
            return step.kind() == JoinKind.LEFT ? left.leftJoin(table, together(width, 1), joined)
                    : left.join(table, together(width, 1), joined);
        }
        KStream<byte[], @Nullable Row[]> other = keyed(sources.apply(right), right.topic(), 1, step.rightKey(),
                step.rightKeyed(), "right-" + width, step.state() + "-right");
        Within within = step.within();
        if (within == null) {
            throw new IllegalStateException("two streams are joined without a window");
        }
        StreamJoined<byte[], @Nullable Row[], @Nullable Row[]> stores = StreamJoined
            .with(Serdes.ByteArray(), RowsSerde.serde(), RowsSerde.serde())
            .withName(step.state())
            .withStoreName(step.state());
        JoinWindows windows = JoinWindows.ofTimeDifferenceAndGrace(within.before(), within.grace())
            .before(within.before())
            .after(within.after());
        return switch (step.kind()) {
            case INNER -> left.join(other, together(width, 1), windows, stores);
            case LEFT -> left.leftJoin(other, together(width, 1), windows, stores);
            case OUTER -> left.outerJoin(other, together(width, 1), windows, stores);
            case RIGHT -> other.leftJoin(left, (one, many) -> together(width, 1).apply(many, one),
                    JoinWindows.ofTimeDifferenceAndGrace(within.after(), within.grace())
                        .before(within.after())
                        .after(within.before()),
                    stores);
        };
    }

    private KStream<byte[], @Nullable Row[]> tables() {
        KTable<byte[], @Nullable Row[]> rows = table(branch.inputs().getFirst(),
                branch.joins().getFirst().state() + "-left");
        for (int i = 0; i < branch.joins().size(); i++) {
            JoinStep step = branch.joins().get(i);
            KTable<byte[], @Nullable Row[]> right = table(branch.inputs().get(i + 1), step.state());
            ValueJoiner<@Nullable Row[], @Nullable Row[], @Nullable Row[]> joiner = together(i + 1, 1);
            Materialized<byte[], @Nullable Row[], KeyValueStore<Bytes, byte[]>> store = store(step.state() + "-both");
            rows = switch (step.kind()) {
                case INNER -> rows.join(right, joiner, store);
                case LEFT -> rows.leftJoin(right, joiner, store);
                case OUTER -> rows.outerJoin(right, joiner, store);
                case RIGHT -> rows.outerJoin(right, joiner, store).filter((_, both) -> both[both.length - 1] != null);
            };
        }
        return rows.toStream();
    }

    private KTable<byte[], @Nullable Row[]> table(Source source, String name) {
        return sources.apply(source)
            .processValues(RowsStage::new, Named.as(name + "-rows"))
            .toTable(Named.as(name + "-table"), store(name));
    }

    private static Materialized<byte[], @Nullable Row[], KeyValueStore<Bytes, byte[]>> store(String name) {
        return Materialized.<byte[], @Nullable Row[], KeyValueStore<Bytes, byte[]>>as(name)
            .withKeySerde(Serdes.ByteArray())
            .withValueSerde(RowsSerde.serde());
    }

    private KStream<byte[], @Nullable Row[]> keyed(KStream<byte[], byte[]> stream, String topic, int width,
            List<Term> key, boolean isKeyed, String name, String state) {
        if (isKeyed) {
            return stream.processValues(RowsStage::new, Named.as(routes.name(name)))
                .filter((_, rows) -> rows != null, Named.as(routes.name(name + "-there")));
        }
        return rekeyed(stream, topic, width, key, name, state);
    }

    private <V> KStream<byte[], @Nullable Row[]> rekeyed(KStream<byte[], V> stream, String topic, int width,
            List<Term> key, String name, String state) {
        Programs programs = compiler.apply(new ProgramSpec(width, null, null, key, null));
        Node node = routes.node(name, topic, List.of(routes.name(name + "-keyed")));
        KStream<byte[], Object> keyed = stream.process(() -> new KeyStage<>(node, refusals, programs),
                Named.as(node.name()));
        routes.dead(keyed, node);
        return Streams.repartitioned(Streams.rows(keyed, routes.name(name + "-keyed")), state + "-" + name);
    }

    // A side without a partner has rows of which there are none.
    private static ValueJoiner<@Nullable Row[], @Nullable Row[], @Nullable Row[]> together(int left, int right) {
        return (one, other) -> {
            @Nullable Row[] both = new @Nullable Row[left + right];
            if (one != null) {
                System.arraycopy(one, 0, both, 0, left);
            }
            if (other != null) {
                System.arraycopy(other, 0, both, left, right);
            }
            return both;
        };
    }

}
