package dev.flotilla.bench.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.flotilla.testkit.process.Signals;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL of its own for a run.
 */
public final class PostgresServer implements OrderStore {

    public static final String USER = "postgres";

    public static final String SCHEMA = "analytics";

    public static final String TABLE = SCHEMA + ".orders";

    // What was acknowledged is on disk, as the fleet ships it; no checkpoint falls into a
    // measured window, for it would hit one contestant and spare another.
    private static final Map<String, String> SETTINGS = new TreeMap<>(
            Map.of("synchronous_commit", "on", "fsync", "on", "shared_buffers", "256MB", "max_wal_size", "8GB",
                    "checkpoint_timeout", "30min", "jit", "off", "max_connections", "100"));

    private final EmbeddedPostgres server;

    private final Connection connection;

    private final boolean indexed;

    private PostgresServer(EmbeddedPostgres server, Connection connection, boolean indexed) {
        this.server = server;
        this.connection = connection;
        this.indexed = indexed;
    }

    public static PostgresServer start() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres server = builder.start();
            return new PostgresServer(server, DriverManager.getConnection(server.getJdbcUrl(USER, "postgres")), true);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL", e);
        }
        catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    /** The same server, whose table has no index but that of its primary key. */
    public PostgresServer withoutIndex() {
        return new PostgresServer(server, connection, false);
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?user=" + USER;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void recreate() {
        execute("DROP SCHEMA IF EXISTS analytics CASCADE");
        execute("CREATE SCHEMA analytics");
        execute("""
                CREATE TABLE analytics.orders (
                    order_id          text COLLATE "C" NOT NULL,
                    customer_id       text COLLATE "C" NOT NULL,
                    customer_sequence bigint,
                    status            text COLLATE "C" NOT NULL,
                    reason            text COLLATE "C",
                    currency          text COLLATE "C" NOT NULL,
                    total_minor       bigint,
                    placed_at         timestamptz NOT NULL,
                    processed_at      timestamptz NOT NULL,
                    processed_by      text COLLATE "C" NOT NULL,
                    items             jsonb NOT NULL,
                    kafka_partition   integer,
                    kafka_offset      bigint,
                    PRIMARY KEY (order_id)
                )""");
        if (indexed) {
            execute("CREATE INDEX orders_of_customer ON analytics.orders (customer_id, placed_at)");
        }
        execute("CHECKPOINT");
    }

    @Override
    public long count() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + TABLE)) {
            rows.next();
            return rows.getLong(1);
        }
        catch (SQLException e) {
            throw new IllegalStateException("cannot count the orders", e);
        }
    }

    /** The primary key sees to that. */
    @Override
    public long distinct() {
        return count();
    }

    @Override
    public List<String> idsFrom(String id) {
        try (PreparedStatement statement = connection
            .prepareStatement("SELECT order_id FROM " + TABLE + " WHERE order_id >= ?")) {
            statement.setString(1, id);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
        catch (SQLException e) {
            throw new IllegalStateException("cannot read the orders", e);
        }
    }

    @Override
    public void freeze() {
        processes().forEach(Signals::pause);
    }

    @Override
    public void thaw() {
        processes().forEach(Signals::resume);
    }

    @Override
    public List<String> bridgeSettings() {
        return List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port() + "/postgres",
                "--spring.datasource.username=" + USER);
    }

    @Override
    public List<Long> processes() {
        ProcessHandle postmaster = ProcessHandle.of(backend()).flatMap(ProcessHandle::parent).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).map(ProcessHandle::pid).toList();
    }

    private long backend() {
        try {
            return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> settings() {
        return SETTINGS.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()).toList();
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses " + sql, e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            server.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

}
