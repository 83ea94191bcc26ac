package dev.flotilla.sql.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.ProgramSpec.Grouping;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a program answers, the plain way: what generated code is compared with.
 */
final class Interpreter {

    private final ProgramSpec spec;

    Interpreter(ProgramSpec spec) {
        this.spec = spec;
    }

    boolean accepts(@Nullable Row... rows) {
        return new Evaluator(rows).isTrue(spec.where());
    }

    @Nullable String project(@Nullable Row... rows) {
        Evaluator evaluator = new Evaluator(rows);
        List<Output> projection = spec.projection();
        if (projection == null) {
            Row first = rows[0];
            return first == null || first.value() == null ? null : new String(first.value(), StandardCharsets.UTF_8);
        }
        return struct(evaluator, projection);
    }

    private static String struct(Evaluator evaluator, List<Output> outputs) {
        List<String> members = new ArrayList<>();
        for (Output output : outputs) {
            members.add(Values.quoted(output.name()) + ":" + evaluator.json(output.value()));
        }
        return "{" + String.join(",", members) + "}";
    }

    /** As text; null where it is a join's and a part of it is missing. */
    @Nullable String key(@Nullable Row... rows) {
        Evaluator evaluator = new Evaluator(rows);
        List<@Nullable String> parts = new ArrayList<>();
        for (Term part : spec.key()) {
            Object value = evaluator.of(part);
            parts.add(value == null ? null : Values.keyText(value, part.type()));
        }
        boolean missing = parts.contains(null);
        if (missing && spec.grouping() == null) {
            return null;
        }
        if (parts.size() == 1) {
            return missing ? "\0" : parts.getFirst();
        }
        return "[" + String.join(",", parts.stream().map(part -> part == null ? "null" : Values.quoted(part)).toList())
                + "]";
    }

    /** What the aggregates are of, and what the group has in common. */
    Group.Member member(long timestamp, @Nullable Row... rows) {
        Evaluator evaluator = new Evaluator(rows);
        List<@Nullable Object> values = new ArrayList<>();
        for (Aggregate aggregate : grouping().aggregates()) {
            Term argument = aggregate.argument();
            Object value = argument == null ? (Object) 1L : evaluator.of(argument);
            values.add(value != null && aggregate.function() == Aggregate.Function.COUNT_DISTINCT
                    ? Group.identity(value) : value);
        }
        List<String> common = spec.key().stream().map(evaluator::json).toList();
        return new Group.Member(timestamp, values, common);
    }

    boolean keeps(Group group, long windowStart, long windowEnd) {
        return ofGroup(group, windowStart, windowEnd).isTrue(grouping().having());
    }

    String result(Group group, long windowStart, long windowEnd) {
        return struct(ofGroup(group, windowStart, windowEnd), grouping().results());
    }

    private Evaluator ofGroup(Group group, long windowStart, long windowEnd) {
        return Evaluator.ofGroup(group::common, index -> group.value(index, grouping().aggregates().get(index)),
                windowStart, windowEnd);
    }

    private Grouping grouping() {
        Grouping grouping = spec.grouping();
        if (grouping == null) {
            throw new IllegalStateException("the query has no groups");
        }
        return grouping;
    }

}
