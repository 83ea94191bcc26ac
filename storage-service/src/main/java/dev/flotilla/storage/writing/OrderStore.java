package dev.flotilla.storage.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.postgres.SqlOutcome;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.route.WriteOutcome;
import org.apache.kafka.common.TopicPartition;

/**
 * Orders, their counts and the offset, in one transaction of three round trips. An order
 * is a fact: the first one with an id is kept, any later one is a duplicate that is
 * counted and dropped (docs/decisions/011-storage-write-path.md).
 */
final class OrderStore implements Store<ProcessedOrder> {

    // Rows take stored_seq in the order of their offsets because PostgreSQL sorts before
    // it computes defaults. Customers are sorted to be locked in one order by all.
    private static final String WRITE = """
            WITH stored AS (
                INSERT INTO orders (order_id, customer_id, customer_sequence, placed_at, processed_at, total_minor,
                                    src_offset, src_partition, status, currency, reason, processed_by, items)
                SELECT order_id, customer_id, customer_sequence,
                       timestamptz 'epoch' + placed_at * interval '1 microsecond',
                       timestamptz 'epoch' + processed_at * interval '1 microsecond',
                       total_minor, src_offset, ?, status, currency, reason, processed_by, items::jsonb
                FROM %s
                ORDER BY src_offset
                ON CONFLICT (order_id) DO NOTHING
                RETURNING customer_id, total_minor
            ), newcomers AS (
                INSERT INTO customers (customer_id)
                SELECT DISTINCT customer_id FROM stored ORDER BY customer_id
                ON CONFLICT DO NOTHING
                RETURNING customer_id
            ), batch AS (
                SELECT count(*) AS orders, count(total_minor) AS confirmed, coalesce(sum(total_minor), 0) AS total_minor,
                       (SELECT count(*) FROM newcomers) AS customers, ? - count(*) AS duplicates
                FROM stored
            ), counted AS (
                INSERT INTO order_count AS sums
                SELECT ?, orders, confirmed, total_minor, customers, duplicates FROM batch
                ON CONFLICT (src_partition) DO UPDATE
                SET orders = sums.orders + excluded.orders,
                    confirmed = sums.confirmed + excluded.confirmed,
                    total_minor = sums.total_minor + excluded.total_minor,
                    customers = sums.customers + excluded.customers,
                    duplicates_dropped = sums.duplicates_dropped + excluded.duplicates_dropped
            )
            SELECT duplicates FROM batch"""
        .formatted(OrderRows.AS_TABLE);

    private final DataSource database;

    private final OffsetLedger ledger;

    private final OrderMeters meters;

    OrderStore(DataSource database, OffsetLedger ledger, OrderMeters meters) {
        this.database = database;
        this.ledger = ledger;
        this.meters = meters;
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
    public WriteOutcome write(PartitionBatch<ProcessedOrder> batch, Runnable beforeCommit) {
        // Whatever leaves this block before the commit is rolled back by the pool.
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!ledger.advance(connection, batch)) {
                return new WriteOutcome.Fenced();
            }
            long duplicates = batch.records().isEmpty() ? 0 : insert(connection, batch);
            beforeCommit.run();
            connection.commit();
            meters.stored(batch.records(), duplicates);
            return new WriteOutcome.Written();
        }
        catch (SQLException e) {
            return SqlOutcome.of(e);
        }
    }

    private static long insert(Connection connection, PartitionBatch<ProcessedOrder> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            OrderRows rows = new OrderRows(batch.records());
            statement.setInt(1, batch.partition().partition());
            int at = rows.bind(statement, 2);
            statement.setLong(at, batch.records().size());
            statement.setInt(at + 1, batch.partition().partition());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

}
