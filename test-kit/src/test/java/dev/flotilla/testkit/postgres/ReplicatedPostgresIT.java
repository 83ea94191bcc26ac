package dev.flotilla.testkit.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplicatedPostgresIT {

    @Test
    void shouldLoseWhatWasNotReplicatedWhenPrimaryIsKilledAndReplicaPromoted() throws SQLException {
        try (ReplicatedPostgres servers = ReplicatedPostgres.start()) {
            write(servers, "CREATE TABLE told AS SELECT 1 AS number");
            servers.awaitCaughtUp();
            servers.cutReplication();
            write(servers, "INSERT INTO told VALUES (2)");

            servers.primary().kill();
            servers.promoteReplica();
            write(servers, "INSERT INTO told VALUES (3)");

            assertThat(servers.replica().answer("SELECT string_agg(number::text, ' ') FROM told")).isEqualTo("1 3");
        }
    }

    @Test
    void shouldFollowAgainWhenReplicaWasKilledAndStarted() throws SQLException {
        try (ReplicatedPostgres servers = ReplicatedPostgres.start()) {
            servers.replica().kill();
            write(servers, "CREATE TABLE missed AS SELECT 1 AS number");

            servers.replica().start();
            servers.awaitCaughtUp();

            assertThat(servers.replica().answer("SELECT count(*) FROM missed")).isEqualTo("1");
        }
    }

    private static void write(ReplicatedPostgres servers, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(servers.jdbcUrlOfPrimary());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
