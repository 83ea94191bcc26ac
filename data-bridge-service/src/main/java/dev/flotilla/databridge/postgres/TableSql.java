package dev.flotilla.databridge.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;

/**
 * The statements of one route.
 *
 * @param create the table, where it is missing
 * @param stage the connection's own table that rows are copied into; empty again after
 * every transaction
 * @param copy rows into that
 * @param merge from there into the table
 */
record TableSql(String create, String stage, String copy, String merge) {

    private static final String STAGE = "pg_temp.";

    static TableSql of(Route route) {
        List<String> columns = new ArrayList<>(route.columns().stream().map(Column::name).toList());
        columns.add(Route.KAFKA_PARTITION);
        columns.add(Route.KAFKA_OFFSET);
        // Names of tables may be as long as names can be.
        String stage = STAGE + Quoted.name("stage_" + Integer.toHexString(route.table().hashCode()));
        return new TableSql(
                "CREATE TABLE IF NOT EXISTS " + Quoted.name(route.table()) + " (" + definitions(route, true)
                        + ", PRIMARY KEY (" + Quoted.list(route.key()) + "))",
                "CREATE TEMP TABLE IF NOT EXISTS " + stage + " (" + definitions(route, false)
                        + ") ON COMMIT DELETE ROWS",
                "COPY " + stage + " (" + Quoted.list(columns) + ") FROM STDIN (FORMAT binary)",
                merge(route, columns, stage));
    }

    private static String definitions(Route route, boolean isKept) {
        return route.columns()
            .stream()
            .map(column -> definition(column, isKept))
            .collect(Collectors.joining(", ", "",
                    ", " + Quoted.name(Route.KAFKA_PARTITION) + " " + SqlType.PARTITION
                            + (isKept ? " NOT NULL, " : ", ") + Quoted.name(Route.KAFKA_OFFSET) + " " + SqlType.OFFSET
                            + (isKept ? " NOT NULL" : "")));
    }

    // Bytes are compared many times faster than letters of a language, and a key has no
    // language.
    private static String definition(Column column, boolean isKept) {
        return Quoted.name(column.name()) + " " + SqlType.of(column.type())
                + (column.type() instanceof ColumnType.Text ? " COLLATE \"C\"" : "")
                + (isKept && !column.nullable() ? " NOT NULL" : "");
    }

    private static String merge(Route route, List<String> columns, String stage) {
        String into = "INSERT INTO " + Quoted.name(route.table()) + " AS stored (" + Quoted.list(columns) + ") ";
        String version = route.version();
        return into + (version == null ? facts(route, columns, stage) : newest(route, columns, stage, version));
    }

    private static String facts(Route route, List<String> columns, String stage) {
        return "SELECT " + Quoted.list(columns) + " FROM " + stage + " ORDER BY " + Quoted.name(Route.KAFKA_OFFSET)
                + " ON CONFLICT (" + Quoted.list(route.key()) + ") DO NOTHING";
    }

    // A statement may meet a key only once. All writers take the rows in the order of
    // their keys, so that two of them cannot wait for each other.
    private static String newest(Route route, List<String> columns, String stage, String version) {
        String key = Quoted.list(route.key());
        List<String> others = columns.stream().filter(column -> !route.key().contains(column)).toList();
        return "SELECT DISTINCT ON (" + key + ") " + Quoted.list(columns) + " FROM " + stage + " ORDER BY " + key + ", "
                + Quoted.name(version) + " DESC, " + Quoted.name(Route.KAFKA_OFFSET) + " DESC ON CONFLICT (" + key
                + ") DO UPDATE SET " + Quoted.each(others, "? = excluded.?", ", ") + " WHERE excluded."
                + Quoted.name(version) + " >= stored." + Quoted.name(version);
    }

}
