package dev.flotilla.databridge.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import org.jspecify.annotations.Nullable;

/**
 * Compares a route with its table. Pure: asking the database is somebody else's.
 */
final class TableCheck {

    private final Route route;

    private final FoundTable table;

    private final String tableName;

    private final List<String> problems = new ArrayList<>();

    private TableCheck(Route route, FoundTable table, String schema) {
        this.route = route;
        this.table = table;
        this.tableName = schema + "." + route.table();
    }

    static List<String> problems(Route route, FoundTable table, String schema) {
        TableCheck check = new TableCheck(route, table, schema);
        route.columns().forEach(check::column);
        check.kafkaColumn(Route.KAFKA_PARTITION, SqlType.PARTITION);
        check.kafkaColumn(Route.KAFKA_OFFSET, SqlType.OFFSET);
        check.otherColumns();
        check.key();
        return List.copyOf(check.problems);
    }

    private void column(Column column) {
        String wanted = SqlType.of(column.type());
        FoundTable.@Nullable FoundColumn found = table.columns().get(column.name());
        if (found == null) {
            missing("columns." + column.name(), column.name(), wanted);
        }
        else if (!SqlType.holds(found.type(), column.type())) {
            differs("columns." + column.name(), column.name(), "'" + column.type().notation() + "', which is " + wanted,
                    found.type(), wanted);
        }
        else if (column.nullable() && found.isRequired()) {
            problem("columns." + column.name(),
                    "may be null by the route, and is NOT NULL in the table " + tableName
                            + ". Take 'nullable: true' out of the route, or ALTER TABLE " + tableName + " ALTER COLUMN "
                            + Quoted.name(column.name()) + " DROP NOT NULL");
        }
    }

    private void kafkaColumn(String name, String wanted) {
        FoundTable.@Nullable FoundColumn found = table.columns().get(name);
        if (found == null) {
            missing("table", name, wanted);
        }
        else if (!found.type().equals(wanted) && !found.type().equals(SqlType.of(new ColumnType.Whole()))) {
            differs("table", name, wanted, found.type(), wanted);
        }
    }

    private void otherColumns() {
        Set<String> own = Set.of(Route.KAFKA_PARTITION, Route.KAFKA_OFFSET);
        table.columns().forEach((name, found) -> {
            boolean isMapped = own.contains(name)
                    || route.columns().stream().anyMatch(column -> column.name().equals(name));
            if (!isMapped && found.isRequired() && !found.fillsItself()) {
                problem("columns", "does not have '" + name + "', which the table " + tableName
                        + " requires and does not fill by itself. Map it in the route, or ALTER TABLE " + tableName
                        + " ALTER COLUMN " + Quoted.name(name) + " SET DEFAULT ..., or DROP NOT NULL");
            }
        });
    }

    private void key() {
        if (!table.keys().contains(Set.copyOf(route.key()))) {
            problem("key",
                    "is (" + String.join(", ", route.key()) + "), but the table " + tableName + " has "
                            + (table.keys().isEmpty() ? "no unique index" : "unique indexes of "
                                    + table.keys().stream().map(key -> "(" + String.join(", ", key) + ")").toList())
                            + ". Correct the key, or CREATE UNIQUE INDEX ON " + tableName + " ("
                            + Quoted.list(route.key()) + ")");
        }
    }

    private void missing(String field, String column, String wanted) {
        problem(field,
                "wants a column '" + column + "' of " + wanted + ", but the table " + tableName
                        + " has none. ALTER TABLE " + tableName + " ADD COLUMN " + Quoted.name(column) + " " + wanted
                        + ", or take it out of the route");
    }

    private void differs(String field, String column, String ofRoute, String ofTable, String wanted) {
        problem(field,
                "wants '" + column + "' to be " + ofRoute + ", but in the table " + tableName + " it is " + ofTable
                        + ". Correct the route, or ALTER TABLE " + tableName + " ALTER COLUMN " + Quoted.name(column)
                        + " TYPE " + wanted);
    }

    private void problem(String field, String text) {
        problems.add("flotilla.bridge.routes." + route.name() + "." + field + " " + text);
    }

}
