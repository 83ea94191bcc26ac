package dev.flotilla.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.flotilla.testkit.process.Signals;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A PostgreSQL that can be killed and started again, at the same port and with the same
 * data.
 */
public final class PostgresServer implements AutoCloseable {

    private final Path data;

    private final int port;

    private @Nullable EmbeddedPostgres running;

    PostgresServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=" + TestPostgres.USER;
    }

    /** Over a connection of its own. */
    public String answer(String question) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return requireNonNull(row.getString(1));
        }
        catch (SQLException e) {
            throw new IllegalStateException("the PostgreSQL at port " + port + " does not answer " + question, e);
        }
    }

    Path data() {
        return data;
    }

    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // What is committed survives a kill, other than by this library's
                // default.
                .setServerConfig("synchronous_commit", "on")
                .start();
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot start the PostgreSQL in " + data, e);
        }
    }

    /** As a crash: whoever is connected is cut off, and nothing more is replicated. */
    public void kill() {
        try {
            Signals.send(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst()), "QUIT");
        }
        catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL is running in " + data, e);
        }
        close();
    }

    @Override
    public void close() {
        if (running != null) {
            try {
                running.close();
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
        }
    }

}
