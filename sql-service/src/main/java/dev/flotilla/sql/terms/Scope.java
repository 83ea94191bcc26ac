package dev.flotilla.sql.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.sql.syntax.Expression.Column;
import dev.flotilla.sql.syntax.Name;
import dev.flotilla.sql.terms.Term.Meta;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Suggestions;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What names mean in one selection.
 */
public record Scope(List<Input> inputs) {

    private static final Map<String, Meta> META = new TreeMap<>(Map.of("_key",
            new Meta(0, Meta.Kind.KEY, Scalar.STRING), "_timestamp", new Meta(0, Meta.Kind.TIMESTAMP, Scalar.TIMESTAMP),
            "_partition", new Meta(0, Meta.Kind.PARTITION, Scalar.BIGINT), "_offset",
            new Meta(0, Meta.Kind.OFFSET, Scalar.BIGINT)));

    public Scope {
        inputs = List.copyOf(inputs);
    }

    /**
     * A relation under the name that it has here.
     *
     * @param name the one that it has elsewhere
     */
    public record Input(String alias, Schema schema, String name) {

        public Input(String alias, Schema schema) {
            this(alias, schema, alias);
        }

    }

    /** Null, and a problem, where the name means nothing here. */
    @Nullable Term resolve(Column column, Problems problems) {
        List<Name> parts = column.parts();
        int input = qualifier(parts);
        if (input >= 0) {
            return inInput(input, parts.subList(1, parts.size()), problems);
        }
        List<Integer> having = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).schema().column(parts.getFirst().text()).isPresent()) {
                having.add(i);
            }
        }
        if (having.isEmpty()) {
            return inOpenOne(parts, problems);
        }
        if (having.size() > 1) {
            problems.error(
                    parts.getFirst().spot(), "the column " + parts.getFirst().text() + " is in both "
                            + alias(having.get(0)) + " and " + alias(having.get(1)),
                    "write " + alias(having.get(0)) + "." + parts.getFirst().text());
            return null;
        }
        return inInput(having.getFirst(), parts, problems);
    }

    private int qualifier(List<Name> parts) {
        for (int i = 0; i < inputs.size() && parts.size() > 1; i++) {
            if (inputs.get(i).alias().equals(parts.getFirst().text())) {
                return i;
            }
        }
        return -1;
    }

    // A name that no relation is known to have may be in one of which not everything is
    // known.
    private @Nullable Term inOpenOne(List<Name> parts, Problems problems) {
        Name first = parts.getFirst();
        for (Input input : inputs) {
            if (parts.size() > 1 && input.name().equals(first.text())) {
                problems.error(first.spot(), first.text() + " is called " + input.alias() + " here",
                        "write " + input.alias() + "." + parts.get(1).text());
                return null;
            }
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).schema().open() || META.containsKey(first.text())) {
                open.add(i);
            }
        }
        if (open.size() == 1) {
            return inInput(open.getFirst(), parts, problems);
        }
        if (open.isEmpty()) {
            return unknown(first, inputs.stream().flatMap(input -> input.schema().names().stream()).toList(),
                    inputs.size() == 1 ? alias(0) : "any of " + inputs.stream().map(Input::alias).toList(), problems);
        }
        problems.error(first.spot(), "it is not said whose column " + first.text() + " is",
                "write " + alias(open.get(0)) + "." + first.text() + " or " + alias(open.get(1)) + "." + first.text());
        return null;
    }

    private @Nullable Term inInput(int input, List<Name> parts, Problems problems) {
        Name first = parts.getFirst();
        Schema schema = inputs.get(input).schema();
        Schema.Column column = schema.column(first.text()).orElse(null);
        if (column == null && META.containsKey(first.text()) && parts.size() == 1) {
            Meta meta = META.get(first.text());
            return new Meta(input, meta.kind(), meta.type());
        }
        if (column == null && !schema.open()) {
            return unknown(first, schema.names(), alias(input), problems);
        }
        if (column != null && column.inKey()) {
            if (parts.size() > 1) {
                problems.error(parts.get(1).spot(), "the key " + first.text() + " has no fields");
                return null;
            }
            return new Meta(input, Meta.Kind.KEY, column.type());
        }
        SqlType type = column == null ? Scalar.ANY : column.type();
        for (Name part : parts.subList(1, parts.size())) {
            SqlType inside = Members.typeOf(type, part, problems);
            if (inside == null) {
                return null;
            }
            type = inside;
        }
        return new Term.Field(input, parts.stream().map(Name::text).toList(), type);
    }

    private static @Nullable Term unknown(Name name, List<String> known, String where, Problems problems) {
        String nearest = Suggestions.nearest(name.text(), known).orElse(null);
        problems.error(name.spot(), "there is no column " + name.text() + " in " + where,
                nearest != null ? "did you mean " + nearest + "?" : "its columns are " + String.join(", ", known));
        return null;
    }

    private String alias(int input) {
        return inputs.get(input).alias();
    }

}
