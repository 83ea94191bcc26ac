package dev.flotilla.sql.planning;

import java.time.Duration;
import java.util.List;

import dev.flotilla.sql.rows.ProgramSpec.Grouping;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.syntax.Select.JoinKind;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Schema;
import dev.flotilla.sql.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a job does.
 *
 * @param output the topic that all branches write
 * @param sinks what else is made of the result
 */
public record Plan(Kind kind, String output, Schema result, List<Branch> branches, List<Sink> sinks) {

    public Plan {
        branches = List.copyOf(branches);
        sinks = List.copyOf(sinks);
    }

    Plan and(Sink sink) {
        List<Sink> more = new java.util.ArrayList<>(sinks);
        more.add(sink);
        return new Plan(kind, output, result, branches, more);
    }

    /**
     * One selection: rows from all inputs together, filtered, then selected or grouped.
     */
    public record Branch(List<Source> inputs, List<JoinStep> joins, @Nullable Term where, Shape shape) {

        public Branch {
            inputs = List.copyOf(inputs);
            joins = List.copyOf(joins);
        }

    }

    /**
     * A topic that is read.
     *
     * @param time the field that says when a record happened; null for the record's own
     * time
     */
    public record Source(String alias, String topic, Kind kind, Schema schema, @Nullable List<String> time) {
    }

    /**
     * The next input beside those so far.
     *
     * @param leftKey over the inputs so far
     * @param rightKey over the joined input alone
     * @param leftKeyed whether the records' key is that already
     * @param within null where one side is a table
     */
    public record JoinStep(JoinKind kind, List<Term> leftKey, List<Term> rightKey, boolean leftKeyed,
            boolean rightKeyed, @Nullable Within within, String state) {
    }

    /** How far apart rows may be. */
    public record Within(Duration before, Duration after, Duration grace) {
    }

    /** What becomes of the rows. */
    public sealed interface Shape {

        List<Output> outputs();

    }

    /**
     * Each for itself.
     *
     * @param projection null where records are handed on as they are
     */
    public record Rows(@Nullable List<Output> projection) implements Shape {

        @Override
        public List<Output> outputs() {
            return projection == null ? List.of() : projection;
        }

    }

    /**
     * Put together.
     *
     * @param keyed whether the records' key is what they are grouped by
     * @param state the name of the store
     */
    public record Groups(List<Term> by, boolean keyed, Grouping grouping, @Nullable WindowSpec window, boolean isFinal,
            String state) implements Shape {

        @Override
        public List<Output> outputs() {
            return grouping.results();
        }

    }

    /** Which stretches of time. */
    public sealed interface WindowSpec {

        Duration grace();

    }

    /** Of a fixed size; where advance and size are the same, a row is in one only. */
    public record Hopping(Duration size, Duration advance, Duration grace) implements WindowSpec {
    }

    /** Until nothing comes for the gap. */
    public record Session(Duration gap, Duration grace) implements WindowSpec {
    }

    /** A copy of the result, or of a part of it. */
    public record Sink(String topic, @Nullable Term where, @Nullable List<Output> projection) {
    }

}
