package dev.flotilla.databridge.clickhouse;

import java.util.List;
import java.util.stream.Collectors;

import dev.flotilla.databridge.routes.Route;
import org.jspecify.annotations.Nullable;

/**
 * A route's table as it has to be. ReplacingMergeTree keeps the newest row of a key, and
 * with it makes one of two copies where nothing could tell a repetition.
 */
record Table(String database, Route route, List<TableColumn> columns, int window) {

    Table {
        columns = List.copyOf(columns);
    }

    String name() {
        return quoted(database) + "." + quoted(route.table());
    }

    List<String> columnNames() {
        return columns.stream().map(column -> quoted(column.name())).toList();
    }

    /**
     * @param knowsWindow whether the server can remember tokens for a table
     */
    String creation(boolean knowsWindow) {
        String lines = columns.stream()
            .map(column -> quoted(column.name()) + " " + column.type())
            .collect(Collectors.joining(",\n    "));
        String key = route.key().stream().map(Table::quoted).collect(Collectors.joining(", "));
        String settings = knowsWindow ? "\nSETTINGS " + Capabilities.WINDOW + " = " + window : "";
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    %s
                ) ENGINE = ReplacingMergeTree(%s)
                ORDER BY (%s)%s""".formatted(name(), lines, versionColumn(), key, settings);
    }

    private String versionColumn() {
        @Nullable String version = route.version();
        return version == null ? "" : quoted(version);
    }

    static String quoted(String identifier) {
        return "`" + identifier + "`";
    }

}
