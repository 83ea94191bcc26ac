package dev.flotilla.databridge.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import dev.flotilla.databridge.routes.InvalidRoutesException;
import dev.flotilla.databridge.routes.Route;

/**
 * Makes what is missing of the bridge's tables and compares what is there.
 */
final class Schema {

    static final String NAME = "analytics";

    private static final String OFFSETS = """
            CREATE TABLE IF NOT EXISTS delivery_offset (
                consumer_group text COLLATE "C" NOT NULL,
                topic          text COLLATE "C" NOT NULL,
                partition      integer NOT NULL,
                next_offset    bigint NOT NULL CHECK (next_offset >= 0),
                updated_at     timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (consumer_group, topic, partition)
            ) WITH (fillfactor = 10)""";

    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, atttypmod), attnotnull,
                   atthasdef OR attidentity <> '' OR attgenerated <> ''
            FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped""";

    private static final String KEYS = """
            SELECT array_agg(attname::text)
            FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey[0:indnkeyatts - 1])
            WHERE indrelid = to_regclass(?) AND indisunique AND indisvalid AND indimmediate
                  AND indpred IS NULL AND indexprs IS NULL
            GROUP BY indexrelid""";

    // Any number that nobody else uses: instances start together, and of two that create
    // the same table one would fail.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(4627108395172934)";

    private final DataSource database;

    Schema(DataSource database) {
        this.database = database;
    }

    /**
     * Throws {@link InvalidRoutesException} where tables that others have made do not
     * fit.
     */
    void prepare(List<Route> routes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, ONE_AT_A_TIME);
            execute(connection, "CREATE SCHEMA IF NOT EXISTS " + NAME);
            execute(connection, "SET LOCAL search_path = " + NAME);
            execute(connection, OFFSETS);
            List<String> problems = new ArrayList<>();
            for (Route route : routes) {
                execute(connection, TableSql.of(route).create());
                problems.addAll(TableCheck.problems(route, find(connection, route.table()), NAME));
            }
            if (!problems.isEmpty()) {
                throw new InvalidRoutesException(problems);
            }
            connection.commit();
        }
    }

    private static FoundTable find(Connection connection, String table) throws SQLException {
        Map<String, FoundTable.FoundColumn> columns = new HashMap<>();
        List<Set<String>> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, Quoted.name(table));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1),
                            new FoundTable.FoundColumn(rows.getString(2), rows.getBoolean(3), rows.getBoolean(4)));
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(KEYS)) {
            query.setString(1, Quoted.name(table));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Array names = rows.getArray(1);
                    keys.add(Set.of((String[]) names.getArray()));
                }
            }
        }
        return new FoundTable(columns, keys);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
