package dev.flotilla.sql.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.planning.Plan.JoinStep;
import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.planning.Plan.Within;
import dev.flotilla.sql.syntax.BinaryOperator;
import dev.flotilla.sql.syntax.ExpressionText;
import dev.flotilla.sql.syntax.Select.Join;
import dev.flotilla.sql.syntax.Select.JoinKind;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Scope;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.terms.Terms;
import dev.flotilla.sql.terms.Typer;
import dev.flotilla.sql.text.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What rows are joined by, and whether they have to travel for it.
 */
final class JoinPlanner {

    private static final Duration DEFAULT_WITHIN = Duration.ofMinutes(10);

    static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

    private final Problems problems;

    private final List<Source> inputs;

    private final List<JoinStep> steps = new ArrayList<>();

    private final List<Term> others = new ArrayList<>();

    /** By which terms the rows so far are keyed, each of them. */
    private List<List<Term>> keyed;

    private Kind kind;

    JoinPlanner(List<Source> inputs, Problems problems) {
        this.inputs = inputs;
        this.problems = problems;
        this.kind = inputs.getFirst().kind();
        this.keyed = RecordKeys.of(inputs.getFirst(), 0);
    }

    /**
     * Whether what comes out are records of which each counts, or the last of each key.
     */
    Kind kind() {
        return kind;
    }

    List<JoinStep> steps() {
        return List.copyOf(steps);
    }

    /** What conditions say beside the keys. */
    List<Term> others() {
        return List.copyOf(others);
    }

    List<List<Term>> keyed() {
        return keyed;
    }

    void add(Join join, int input) {
        List<Scope.Input> known = inputs.subList(0, input + 1)
            .stream()
            .map(source -> new Scope.Input(source.alias(), source.schema()))
            .toList();
        Term condition = new Typer(new Scope(known), problems).truth(join.on(), "ON");
        Pairs pairs = Pairs.of(condition, input);
        if (pairs.left().isEmpty()) {
            if (!problems.haveErrors()) {
                problems.error(join.on().spot(), "ON does not say which rows belong together",
                        "compare the two sides with =, as in a.id = b.id");
            }
            return;
        }
        if (!pairs.others().isEmpty() && join.kind() != JoinKind.INNER) {
            problems.error(join.on().spot(),
                    "beside = between the sides nothing may be in ON of a " + join.kind() + " join",
                    "put the condition into a stream of its own and join that");
        }
        others.addAll(pairs.others());
        List<Term> rightKey = pairs.right().stream().map(term -> Terms.shifted(term, -input)).toList();
        Source right = inputs.get(input);
        boolean rightKeyed = RecordKeys.of(right, 0).contains(rightKey);
        check(join, right, rightKeyed);
        Within within = within(join, right.kind());
        boolean leftKeyed = keyed.contains(pairs.left());
        String layout = join.kind() + " " + within + " " + right.topic() + " " + rightKey.size() + " "
                + inputs.subList(0, input).stream().map(Source::topic).toList() + ExpressionText.of(join.on());
        steps.add(new JoinStep(join.kind(), pairs.left(), rightKey, leftKeyed, rightKeyed, within,
                "join-" + input + "-" + Fingerprint.of(layout)));
        keyed = List.of(pairs.left(), pairs.right());
        kind = kind == Kind.TABLE && right.kind() == Kind.TABLE ? Kind.TABLE : Kind.STREAM;
    }

    private void check(Join join, Source right, boolean rightKeyed) {
        if (kind == Kind.TABLE && right.kind() == Kind.STREAM) {
            problems.error(join.spot(), "a table is not joined with a stream, but a stream with a table",
                    "write FROM " + right.alias() + " JOIN …");
        }
        if (right.kind() == Kind.TABLE && !rightKeyed) {
            String key = right.schema().key();
            problems.error(join.on().spot(), "the table " + right.alias() + " is looked up by its key",
                    "compare " + right.alias() + "." + (key == null ? "_key" : key));
        }
        if (kind == Kind.STREAM && right.kind() == Kind.TABLE && join.kind() != JoinKind.INNER
                && join.kind() != JoinKind.LEFT) {
            problems.error(join.spot(), "a stream with a table is joined by INNER or LEFT JOIN",
                    "a row of the table alone is no event");
        }
        if (right.kind() == Kind.TABLE && join.within() != null) {
            problems.error(join.within().spot(), "WITHIN is between two streams; a table has one row for each key");
        }
    }

    private @Nullable Within within(Join join, Kind right) {
        if (kind == Kind.TABLE || right == Kind.TABLE) {
            return null;
        }
        if (join.within() == null) {
            problems.warning(join.spot(),
                    "two streams are joined without saying how far apart in time: 10 minutes are taken",
                    "add WITHIN 10 MINUTES");
            return new Within(DEFAULT_WITHIN, DEFAULT_WITHIN, DEFAULT_GRACE);
        }
        Duration grace = join.within().grace();
        return new Within(join.within().before(), join.within().after(), grace == null ? DEFAULT_GRACE : grace);
    }

    /** The equalities between the sides, and the rest. */
    private record Pairs(List<Term> left, List<Term> right, List<Term> others) {

        static Pairs of(Term condition, int input) {
            Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            pairs.collect(condition, input);
            return pairs;
        }

        private void collect(Term condition, int input) {
            if (condition instanceof Term.And and) {
                collect(and.left(), input);
                collect(and.right(), input);
            }
            else if (condition instanceof Term.Comparison equal && equal.operator() == BinaryOperator.EQUAL
                    && Terms.isOf(equal.left(), i -> i < input) && Terms.isOf(equal.right(), i -> i == input)) {
                left.add(equal.left());
                right.add(equal.right());
            }
            else if (condition instanceof Term.Comparison equal && equal.operator() == BinaryOperator.EQUAL
                    && Terms.isOf(equal.right(), i -> i < input) && Terms.isOf(equal.left(), i -> i == input)) {
                left.add(equal.right());
                right.add(equal.left());
            }
            else {
                others.add(condition);
            }
        }

    }

}
