package dev.flotilla.sql.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Rows;
import dev.flotilla.sql.planning.SelectPlanner.Selected;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Schema;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlTypes;

/**
 * What is known of results.
 */
final class Schemas {

    private Schemas() {
    }

    static Schema of(Selected selected, Kind kind) {
        if (selected.branch().shape() instanceof Rows rows && rows.projection() == null) {
            return selected.branch().inputs().getFirst().schema();
        }
        List<Schema.Column> columns = selected.branch()
            .shape()
            .outputs()
            .stream()
            .map(output -> new Schema.Column(output.name(), output.value().type(), false))
            .toList();
        // The key of a table of windows has the window in it.
        boolean windows = kind == Kind.TABLE && selected.branch().shape() instanceof Groups groups
                && groups.window() != null;
        return new Schema(false, columns, windows ? null : selected.key());
    }

    static void checkUnion(Schema first, Schema next, Spot spot, Problems problems) {
        if (first.open() || next.open()) {
            return;
        }
        if (!first.names().equals(next.names().stream().filter(name -> first.column(name).isPresent()).toList())
                || first.columns().size() != next.columns().size()) {
            problems.error(spot,
                    "its columns are " + String.join(", ", next.names()) + ", not " + String.join(", ", first.names()),
                    "name them with AS, in the same order");
            return;
        }
        for (int i = 0; i < first.columns().size(); i++) {
            Schema.Column column = first.columns().get(i);
            SqlType type = next.columns().get(i).type();
            if (SqlTypes.common(column.type(), type) == null) {
                problems.error(spot, column.name() + " is a " + type + " here and a " + column.type() + " before",
                        "CAST one of them");
            }
        }
    }

    static Schema union(Schema first, Schema next) {
        if (first.open() || next.open()) {
            return Schema.UNKNOWN;
        }
        List<Schema.Column> columns = new ArrayList<>();
        for (int i = 0; i < first.columns().size(); i++) {
            Schema.Column column = first.columns().get(i);
            SqlType common = i < next.columns().size() ? SqlTypes.common(column.type(), next.columns().get(i).type())
                    : null;
            columns.add(new Schema.Column(column.name(), common == null ? Scalar.ANY : common, false));
        }
        return new Schema(false, columns, Objects.equals(first.key(), next.key()) ? first.key() : null);
    }

}
