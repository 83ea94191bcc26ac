package dev.flotilla.sql.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.syntax.ExpressionText;
import dev.flotilla.sql.syntax.Name;
import dev.flotilla.sql.syntax.Select.Item;
import dev.flotilla.sql.syntax.Select.SelectItem;
import dev.flotilla.sql.syntax.Select.Star;
import dev.flotilla.sql.terms.Schema;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.terms.Typer;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Spot;

/**
 * The columns of a result.
 */
final class Columns {

    private final List<Source> inputs;

    private final Problems problems;

    private final List<Output> outputs = new ArrayList<>();

    private final Set<String> names = new HashSet<>();

    private Columns(List<Source> inputs, Problems problems) {
        this.inputs = inputs;
        this.problems = problems;
    }

    static List<Output> of(List<SelectItem> items, List<Source> inputs, Typer typer, Problems problems) {
        Columns columns = new Columns(inputs, problems);
        for (SelectItem item : items) {
            switch (item) {
                case Star star -> columns.all(star);
                case Item one -> columns.add(name(one), typer.type(one.value()), one.spot());
            }
        }
        return columns.outputs;
    }

    static String name(Item item) {
        if (item.alias() != null) {
            return item.alias().text();
        }
        return switch (item.value()) {
            case Expression.Column column -> column.parts().getLast().text();
            case Expression.Field field -> field.name().text();
            case Expression other -> ExpressionText.of(other);
        };
    }

    private void add(String name, Term value, Spot spot) {
        if (!names.add(name)) {
            problems.error(spot, "two columns of the result are named " + name,
                    "give one of them another name with AS");
            return;
        }
        outputs.add(new Output(name, value));
    }

    private void all(Star star) {
        Name relation = star.relation();
        boolean found = false;
        for (int i = 0; i < inputs.size(); i++) {
            Source source = inputs.get(i);
            if (relation == null || relation.text().equals(source.alias())) {
                found = true;
                all(star, i, source);
            }
        }
        if (!found && relation != null) {
            problems.error(star.spot(), "there is nothing named " + relation.text() + " here",
                    "FROM and JOIN have " + String.join(", ", inputs.stream().map(Source::alias).toList()));
        }
    }

    private void all(Star star, int input, Source source) {
        if (source.schema().open()) {
            problems.error(star.spot(),
                    "the columns of " + source.alias() + " are not known, so * cannot stand for them here",
                    "name the columns, or declare them: CREATE STREAM " + source.alias() + " (column type, …)");
            return;
        }
        for (Schema.Column column : source.schema().columns()) {
            String name = names.contains(column.name()) ? source.alias() + "_" + column.name() : column.name();
            add(name, column.inKey() ? new Term.Meta(input, Term.Meta.Kind.KEY, column.type())
                    : new Term.Field(input, List.of(column.name()), column.type()), star.spot());
        }
    }

}
