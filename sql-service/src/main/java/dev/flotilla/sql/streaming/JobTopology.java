package dev.flotilla.sql.streaming;

import java.util.ArrayList;
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
import dev.flotilla.sql.planning.Plan.Session;
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
import org.apache.kafka.streams.kstream.Produced;
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

    private final List<String> generated = new ArrayList<>();

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
        boolean table = plan.kind() == Kind.TABLE;
        Routes routes = new Routes(job, number);
        String first = branch.inputs().getFirst().topic();
        switch (branch.shape()) {
            case Rows rows -> {
                Programs programs = compiled(new ProgramSpec(branch.inputs().size(), Conditions.of(branch), rows.projection(),
                        List.of(), null));
                Node node = routes.node("select", first, routes.last());
                Named name = Named.as(node.name());
                routes.end(branch.joins().isEmpty()
                        ? source(branch.inputs().getFirst()).process(() -> new SelectStage<>(node, refusals, programs, table), name)
                        : joined(branch, routes).process(() -> new SelectStage<>(node, refusals, programs, table), name), node, plan);
            }
            case Groups groups -> groups(branch, groups, routes, table);
        }
        sinks(routes, table);
    }

    private void groups(Branch branch, Groups groups, Routes routes, boolean table) {
        Programs programs = compiled(new ProgramSpec(branch.inputs().size(), Conditions.of(branch), null, groups.by(),
                groups.grouping()));
        Grouped grouped = new Grouped(groups, programs, refusals, table);
        String first = branch.inputs().getFirst().topic();
        if (groups.keyed() && !(groups.window() instanceof Session) && branch.joins().isEmpty()) {
            Node node = routes.node("group", first, routes.last());
            routes.end(grouped.fixed(source(branch.inputs().getFirst()), node), node, plan);
            return;
        }
        Node keys = routes.node("key", first, List.of(routes.name("keyed")));
        KStream<byte[], Object> keyed = branch.joins().isEmpty()
                ? source(branch.inputs().getFirst()).process(() -> new KeyStage<>(keys, refusals, programs), Named.as(keys.name()))
                : joined(branch, routes).process(() -> new KeyStage<>(keys, refusals, programs), Named.as(keys.name()));
        routes.dead(keyed, keys);
        KStream<byte[], @Nullable Row[]> rows = Streams.rows(keyed, routes.name("keyed"));
        KStream<byte[], @Nullable Row[]> moved = Streams.repartitioned(rows, groups.state());
        Node node = routes.node("group", first, routes.last());
        routes.end(groups.window() instanceof Session session ? grouped.sessions(moved, session, node)
                : grouped.fixed(moved, node), node, plan);
    }

    private KStream<byte[], @Nullable Row[]> joined(Branch branch, Routes routes) {
        return new Joins(branch, routes, refusals, this::source, this::compiled).joined();
    }

    private KStream<byte[], byte[]> source(Source source) {
        return topics.computeIfAbsent(source.topic(), topic -> {
            Consumed<byte[], byte[]> consumed = Consumed.with(Serdes.ByteArray(), Serdes.ByteArray());
            return builder.stream(topic, source.time() == null ? consumed
                    : consumed.withTimestampExtractor(new EventTime(source.time())));
        });
    }

    private Programs compiled(ProgramSpec spec) {
        Programs programs = Programs.of(spec);
        generated.add(programs.java());
        return programs;
    }

    // A sink reads the results as if they had come from their topic.
    private void sinks(Routes routes, boolean table) {
        for (int i = 0; i < plan.sinks().size(); i++) {
            Plan.Sink sink = plan.sinks().get(i);
            String topic = sink.topic();
            String name = routes.name("sink-" + i);
            if (sink.where() == null && sink.projection() == null) {
                routes.results().to(topic, Produced.<byte[], byte[]>as(name).withKeySerde(Serdes.ByteArray())
                    .withValueSerde(Serdes.ByteArray()));
                continue;
            }
            Programs programs = compiled(new ProgramSpec(1, sink.where(), sink.projection(), List.of(), null));
            Node node = new Node(name, plan.output(), List.of(name + "-out"), name + "-dead");
            KStream<byte[], Object> selected = routes.results()
                .process(() -> new SelectStage<>(node, refusals, programs, table), Named.as(name));
            routes.dead(selected, node);
            Streams.bytes(selected, name + "-out").to(topic, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        }
    }

}
