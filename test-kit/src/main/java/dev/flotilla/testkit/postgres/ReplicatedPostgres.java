package dev.flotilla.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.testkit.network.FaultyProxy;
import dev.flotilla.testkit.process.FreePorts;
import org.awaitility.Awaitility;

import org.springframework.util.FileSystemUtils;

/**
 * A primary and its streaming replica, which does not hold it up: as in the fleet, the
 * replica may be behind. What passes between them can be cut.
 */
public final class ReplicatedPostgres implements AutoCloseable {

    private final Path directory;

    private final PostgresServer primary;

    private final PostgresServer replica;

    private final FaultyProxy replication;

    private ReplicatedPostgres(Path directory) {
        this.directory = directory;
        this.primary = new PostgresServer(directory.resolve("primary"), FreePorts.next());
        this.replica = new PostgresServer(directory.resolve("replica"), FreePorts.next());
        this.replication = new FaultyProxy(primary.port());
    }

    public static ReplicatedPostgres start() {
        try {
            ReplicatedPostgres servers = new ReplicatedPostgres(Files.createTempDirectory("replicated-postgres"));
            servers.begin();
            return servers;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot start a PostgreSQL and its replica", e);
        }
    }

    // There is no pg_basebackup here, but the directory of a server that was stopped is a
    // backup, too.
    private void begin() throws IOException {
        primary.start();
        primary.close();
        copy(primary.data(), replica.data());
        Files.writeString(replica.data().resolve("postgresql.auto.conf"), """
                primary_conninfo = 'host=localhost port=%d user=%s'
                wal_retrieve_retry_interval = '200ms'
                """.formatted(replication.port(), TestPostgres.USER), StandardOpenOption.APPEND);
        Files.createFile(replica.data().resolve("standby.signal"));
        primary.start();
        replica.start();
        awaitStreaming();
    }

    private void awaitStreaming() {
        Awaitility.await("the replica follows")
            .until(() -> primary.answer("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"),
                    "1"::equals);
    }

    public PostgresServer primary() {
        return primary;
    }

    public PostgresServer replica() {
        return replica;
    }

    /** For POSTGRES_ADDRESSES. The replica comes first, since order must not matter. */
    public String addresses() {
        return "localhost:" + replica.port() + ",localhost:" + primary.port();
    }

    /** Of whichever of both is the primary at the time. */
    public String jdbcUrlOfPrimary() {
        return "jdbc:postgresql://" + addresses() + "/postgres?user=" + TestPostgres.USER
                + "&targetServerType=primary&hostRecheckSeconds=0";
    }

    /** From now on the replica is told nothing. */
    public void cutReplication() {
        replication.cut();
    }

    public void mendReplication() {
        replication.mend();
    }

    /** What the primary has logged and the replica does not know. */
    public long bytesBehind() {
        String written = primary.answer("SELECT pg_current_wal_lsn()");
        return Long.parseLong(replica.answer("SELECT '" + written + "' - pg_last_wal_replay_lsn()"));
    }

    public void awaitCaughtUp() {
        String written = primary.answer("SELECT pg_current_wal_lsn()");
        Awaitility.await("the replica has caught up")
            .until(() -> replica.answer("SELECT pg_last_wal_replay_lsn() >= '" + written + "'"), "t"::equals);
    }

    /** Only one of both may be a primary, so the former one has to be dead. */
    public void promoteReplica() {
        if (!"t".equals(replica.answer("SELECT pg_promote()"))) {
            throw new IllegalStateException("the replica was not promoted within 60 s");
        }
    }

    @Override
    public void close() {
        List.of(replica, primary).forEach(PostgresServer::close);
        replication.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

}
