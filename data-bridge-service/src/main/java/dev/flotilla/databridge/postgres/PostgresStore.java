package dev.flotilla.databridge.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.postgres.SqlOutcome;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.route.WriteOutcome;
import io.micrometer.core.instrument.Counter;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One route's rows and its offset, in one transaction. The rows are copied to where
 * nobody else looks before the first lock is taken: a writer that is frozen while it
 * sends them keeps nobody waiting (docs/decisions/021-bridge-postgres.md).
 */
final class PostgresStore implements Store<Row> {

    private static final int BUFFER = 64 * 1024;

    private final DataSource database;

    private final OffsetLedger ledger;

    private final TableSql sql;

    private final Stages stages;

    private final RowCopy rows;

    private final Counter superseded;

    /**
     * @param superseded counts rows that were not stored because their key has the same
     * or a newer one
     */
    PostgresStore(DataSource database, OffsetLedger ledger, Route route, Counter superseded) {
        this.database = database;
        this.ledger = ledger;
        this.sql = TableSql.of(route);
        this.stages = new Stages(sql.stage());
        this.rows = new RowCopy(route);
        this.superseded = superseded;
    }

    @Override
    public Lookup progress(TopicPartition partition) {
        try (Connection connection = database.getConnection()) {
            return new Lookup.Found(ledger.read(connection, partition));
        }
        catch (SQLException e) {
            return new Lookup.Unavailable(e);
        }
    }

    @Override
    public WriteOutcome write(PartitionBatch<Row> batch, Runnable beforeCommit) {
        // Whatever leaves this block before the commit is rolled back by the pool.
        try (Connection connection = database.getConnection()) {
            PGConnection physical = stages.prepare(connection);
            long copied = batch.records().isEmpty() ? 0 : copy(physical, batch);
            if (!ledger.advance(connection, batch)) {
                return new WriteOutcome.Fenced();
            }
            long stored = copied == 0 ? 0 : merge(connection);
            beforeCommit.run();
            connection.commit();
            superseded.increment((double) (copied - stored));
            return new WriteOutcome.Written();
        }
        catch (SQLException e) {
            return SqlOutcome.of(e);
        }
    }

    private long copy(PGConnection connection, PartitionBatch<Row> batch) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(sql.copy());
        try {
            long count = rows.write(new BinaryCopy(copy, new byte[BUFFER]), batch.records());
            copy.endCopy();
            return count;
        }
        finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private long merge(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.merge())) {
            return statement.executeLargeUpdate();
        }
    }

}
