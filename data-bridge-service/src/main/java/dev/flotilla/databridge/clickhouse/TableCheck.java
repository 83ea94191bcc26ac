package dev.flotilla.databridge.clickhouse;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.RouteProblem;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a route and the table that is there, each with what either says.
 */
final class TableCheck {

    private static final String ENGINE = "ReplacingMergeTree";

    private final Table table;

    private final Route route;

    private final List<RouteProblem> problems = new ArrayList<>();

    TableCheck(Table table) {
        this.table = table;
        this.route = table.route();
    }

    /** Before a table is made: what no table of this server could do. */
    List<RouteProblem> ofRoute() {
        for (Column column : route.columns()) {
            if (column.name().equals(route.version()) && column.type() instanceof ColumnType.Decimal) {
                problem("version", column.name(), "ClickHouse compares whole numbers and timestamps only, and this is "
                        + column.type().notation() + ": make it a long or name another");
            }
        }
        return problems;
    }

    /**
     * @param knowsWindow whether the server can remember tokens for a table
     */
    List<RouteProblem> against(FoundTable found, boolean knowsWindow) {
        for (TableColumn column : table.columns()) {
            column(column, found.columns().get(column.name()));
        }
        engine(found);
        if (!found.sortingKey().equals(route.key())) {
            problem("key", route.key(), "the table is ordered by " + found.sortingKey()
                    + ", and only rows that are alike in that replace each other");
        }
        // A partition of its own for a later version would keep both.
        if (!route.key().containsAll(found.partitionedBy())) {
            problem("key", route.key(), "the table is partitioned by " + found.partitionedBy()
                    + ", and rows replace each other within a partition only: partition it by columns of the key");
        }
        // A replicated table has a window of its own, and one by default.
        if (knowsWindow && found.engine().equals(ENGINE) && found.window() < table.window()) {
            problem("table", route.table(),
                    "the table remembers " + found.window() + " inserts and flotilla.bridge.clickhouse."
                            + "deduplication-window wants " + table.window() + ": ALTER TABLE " + table.name()
                            + " MODIFY SETTING " + Capabilities.WINDOW + " = " + table.window());
        }
        return problems;
    }

    private void column(TableColumn column, @Nullable String found) {
        String where = "columns." + column.name();
        if (found == null) {
            problem(where, column.type(), "the table has no such column: ALTER TABLE " + table.name() + " ADD COLUMN "
                    + Table.quoted(column.name()) + " " + column.type());
        }
        else if (!column.accepts(found)) {
            problem(where, column.type(),
                    "the table has it as " + found + ": change the route, or the table by ALTER TABLE " + table.name()
                            + " MODIFY COLUMN " + Table.quoted(column.name()) + " " + column.type());
        }
    }

    private void engine(FoundTable found) {
        List<String> version = route.version() == null ? List.of() : List.of(route.version());
        if (!found.engine().endsWith(ENGINE)) {
            problem("table", route.table(),
                    "the table's engine is " + found.engine() + ", which keeps every copy of a row: make it a " + ENGINE
                            + "(" + String.join(", ", version) + ")");
        }
        else if (!found.arguments().equals(version)) {
            problem("version", version, "the table's engine is " + found.engine() + " by " + found.arguments()
                    + ", which has another row win");
        }
    }

    private void problem(String field, Object value, String complaint) {
        problems.add(new RouteProblem(route.name() + "." + field, value.toString(),
                "in ClickHouse's table " + table.name() + ", " + complaint));
    }

}
