package dev.flotilla.sql.planning;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.flotilla.sql.planning.Plan.Branch;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Hopping;
import dev.flotilla.sql.planning.Plan.JoinStep;
import dev.flotilla.sql.planning.Plan.Rows;
import dev.flotilla.sql.planning.Plan.Session;
import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.planning.Plan.WindowSpec;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.TermText;
import dev.flotilla.sql.terms.Term;

/**
 * A plan for people.
 */
final class PlanText {

    private PlanText() {
    }

    static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (Branch branch : plan.branches()) {
            branch(branch, text);
        }
        text.append("write ")
            .append(plan.output())
            .append(plan.kind() == Kind.TABLE ? " (the last of each key)" : "")
            .append('\n');
        for (Plan.Sink sink : plan.sinks()) {
            text.append("  and ").append(sink.topic());
            if (sink.where() != null) {
                text.append(" where ").append(TermText.of(sink.where()));
            }
            if (sink.projection() != null) {
                text.append(": ").append(outputs(sink.projection()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void branch(Branch branch, StringBuilder text) {
        text.append("read ").append(source(branch.inputs().getFirst())).append('\n');
        for (int i = 0; i < branch.joins().size(); i++) {
            join(branch.joins().get(i), branch.inputs().get(i + 1), text);
        }
        if (branch.where() != null) {
            text.append("  keep where ").append(TermText.of(branch.where())).append('\n');
        }
        switch (branch.shape()) {
            case Rows rows -> text.append("  ")
                .append(rows.projection() == null ? "hand on the bytes as they are"
                        : "select " + outputs(rows.projection()))
                .append('\n');
            case Groups groups -> {
                if (!groups.keyed()) {
                    text.append("  repartition by ").append(terms(groups.by())).append('\n');
                }
                text.append("  aggregate ")
                    .append(groups(groups))
                    .append(" (store ")
                    .append(groups.state())
                    .append(")\n");
                if (groups.grouping().having() != null) {
                    text.append("  keep groups where ").append(TermText.of(groups.grouping().having())).append('\n');
                }
                text.append("  select ").append(outputs(groups.outputs())).append('\n');
                text.append(groups.isFinal() ? "  tell each result once, when its window is over\n"
                        : "  tell each result with every commit that changed it\n");
            }
        }
    }

    private static String source(Source source) {
        return source.topic() + (source.alias().equals(source.topic()) ? "" : " as " + source.alias())
                + (source.kind() == Kind.TABLE ? " (a table)" : "")
                + (source.time() == null ? "" : ", time " + String.join(".", source.time()));
    }

    private static void join(JoinStep join, Source right, StringBuilder text) {
        text.append("  ")
            .append(join.kind().name().toLowerCase(Locale.ROOT))
            .append(" join ")
            .append(source(right))
            .append(" on ")
            .append(terms(join.leftKey()))
            .append(" = ")
            .append(terms(join.rightKey()));
        if (join.within() != null) {
            text.append(" within ")
                .append(duration(join.within().before()))
                .append(" before and ")
                .append(duration(join.within().after()))
                .append(" after, grace ")
                .append(duration(join.within().grace()));
        }
        text.append(join.leftKeyed() ? "" : ", repartitioning the left side")
            .append(join.rightKeyed() ? "" : ", repartitioning the right side")
            .append('\n');
    }

    static String groups(Groups groups) {
        return groups.grouping()
            .aggregates()
            .stream()
            .map(aggregate -> aggregate.function() + "(" + aggregate.written() + ")")
            .collect(Collectors.joining(", ")) + (groups.by().isEmpty() ? "" : " by " + terms(groups.by()))
                + (groups.window() == null ? "" : ", " + window(groups.window()));
    }

    private static String window(WindowSpec window) {
        return switch (window) {
            case Hopping hopping -> "windows of " + duration(hopping.size())
                    + (hopping.size().equals(hopping.advance()) ? "" : " every " + duration(hopping.advance()));
            case Session session -> "sessions with a gap of " + duration(session.gap());
        } + ", grace " + duration(window.grace());
    }

    static String duration(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String terms(List<Term> terms) {
        return terms.stream().map(TermText::of).collect(Collectors.joining(", "));
    }

    private static String outputs(List<Output> outputs) {
        return outputs.stream()
            .map(output -> TermText.of(output.value()).equals(output.name()) ? output.name()
                    : TermText.of(output.value()) + " as " + output.name())
            .collect(Collectors.joining(", "));
    }

}
