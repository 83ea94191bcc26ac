package dev.flotilla.sql.streaming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.Plan;
import dev.flotilla.sql.planning.Plan.Branch;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Rows;
import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.streaming.Stage.Node;
import dev.flotilla.sql.syntax.Statement.Kind;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.jspecify.annotations.Nullable;

/**
 * A job as Kafka Streams runs it.
 */
public final class JobTopology {

    private final Job job;

    private final Plan plan;

    private final Refusals refusals;

    private final StreamsBuilder builder = new StreamsBuilder();

    private final Map<String, KStream<byte[], byte[]>> topics = new HashMap<>();

    private JobTopology(Job job, Refusals refusals) {
        this.job = job;
        this.plan = job.plan();
        this.refusals = refusals;
    }

    public static Topology of(Job job, JobWatch watch, DeadLetters deadLetters) {
        return new JobTopology(job, new Refusals(job.group(), watch, deadLetters)).build();
    }

    private Topology build() {
        for (int i = 0; i < plan.branches().size(); i++) {
            branch(plan.branches().get(i), i);
        }
        return builder.build();
    }

    private void branch(Branch branch, int number) {
        Routes routes = new Routes(job, number);
        KStream<byte[], Object> results = switch (branch.shape()) {
            case Rows rows -> rows(branch, rows, routes);
            case Groups groups -> groups(branch, groups, routes);
        };
        sinks(results, routes);
    }

    private KStream<byte[], Object> rows(Branch branch, Rows rows, Routes routes) {
        Programs programs = compiled(
                new ProgramSpec(branch.inputs().size(), Conditions.of(branch), rows.projection(), List.of(), null));
        Node node = routes.last("select", branch.inputs().getFirst().topic());
        Named name = Named.as(node.name());
        KStream<byte[], Object> selected = branch.joins().isEmpty()
                ? source(branch.inputs().getFirst())
                    .process(() -> new SelectStage<>(node, refusals, programs, isTable()), name)
                : joined(branch, routes).process(() -> new SelectStage<>(node, refusals, programs, isTable()), name);
        routes.end(selected, node);
        return selected;
    }

    private boolean isTable() {
        return plan.kind() == Kind.TABLE;
    }

    private KStream<byte[], Object> groups(Branch branch, Groups groups, Routes routes) {
        Programs programs = compiled(
                new ProgramSpec(branch.inputs().size(), Conditions.of(branch), null, groups.by(), groups.grouping()));
        Grouped grouped = new Grouped(groups, programs, refusals, isTable());
        Source first = branch.inputs().getFirst();
        Node last = routes.last("group", first.topic());
        KStream<byte[], Object> results;
        if (groups.keyed() && branch.joins().isEmpty()) {
            results = grouped.of(source(first), last);
        }
        else {
            Node keys = routes.node("key", first.topic(), List.of(routes.name("keyed")));
            Named name = Named.as(keys.name());
            KStream<byte[], Object> keyed = branch.joins().isEmpty()
                    ? source(first).process(() -> new KeyStage<>(keys, refusals, programs), name)
                    : joined(branch, routes).process(() -> new KeyStage<>(keys, refusals, programs), name);
            routes.dead(keyed, keys);
            KStream<byte[], @Nullable Row[]> moved = Streams.repartitioned(Streams.rows(keyed, routes.name("keyed")),
                    groups.state());
            results = grouped.of(moved, last);
        }
        routes.end(results, last);
        return results;
    }

    private KStream<byte[], @Nullable Row[]> joined(Branch branch, Routes routes) {
        return new Joins(branch, routes, refusals, this::source, this::compiled).joined();
    }

    private KStream<byte[], byte[]> source(Source source) {
        return topics.computeIfAbsent(source.topic(), topic -> {
            Consumed<byte[], byte[]> consumed = Consumed.with(Serdes.ByteArray(), Serdes.ByteArray());
            return builder.stream(topic,
                    source.time() == null ? consumed : consumed.withTimestampExtractor(new EventTime(source.time())));
        });
    }

    private Programs compiled(ProgramSpec spec) {
        return Programs.of(spec);
    }

    // A sink reads the results as if they had come from their topic.
    private void sinks(KStream<byte[], Object> results, Routes routes) {
        for (int i = 0; i < plan.sinks().size(); i++) {
            Plan.Sink sink = plan.sinks().get(i);
            String name = routes.sink(i);
            if (sink.where() == null && sink.projection() == null) {
                Streams.write(results, sink.topic(), name);
                continue;
            }
            Programs programs = compiled(new ProgramSpec(1, sink.where(), sink.projection(), List.of(), null));
            Node node = new Node(name, plan.output(), List.of(name + "-out"), name + "-dead");
            KStream<byte[], Object> selected = results
                .process(() -> new SelectStage<>(node, refusals, programs, isTable()), Named.as(name));
            routes.dead(selected, node);
            Streams.write(selected, sink.topic(), name + "-out");
        }
    }

}
