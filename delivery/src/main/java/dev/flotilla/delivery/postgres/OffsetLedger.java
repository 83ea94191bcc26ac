package dev.flotilla.delivery.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import org.apache.kafka.common.TopicPartition;

/**
 * The stored offsets of one consumer group.
 */
public final class OffsetLedger {

    private static final String READ = """
            SELECT next_offset FROM delivery_offset WHERE consumer_group = ? AND topic = ? AND partition = ?""";

    private static final String BEGIN = """
            INSERT INTO delivery_offset (consumer_group, topic, partition, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String ADVANCE = """
            UPDATE delivery_offset SET next_offset = ?, updated_at = now()
            WHERE consumer_group = ? AND topic = ? AND partition = ? AND next_offset = ?""";

    private final String group;

    public OffsetLedger(String group) {
        this.group = group;
    }

    public Progress read(Connection connection, TopicPartition partition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            identify(statement, 1, partition);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new Progress.Next(rows.getLong(1)) : new Progress.NotStarted();
            }
        }
    }

    /**
     * Compares and sets. The row stays locked until the end of the transaction, so of two
     * writers one waits here and then finds that it came too late.
     */
    public boolean advance(Connection connection, PartitionBatch<?> batch) throws SQLException {
        return switch (batch.expected()) {
            case Progress.NotStarted _ -> begin(connection, batch);
            case Progress.Next(long expected) -> advance(connection, batch, expected);
        };
    }

    private boolean begin(Connection connection, PartitionBatch<?> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            identify(statement, 1, batch.partition());
            statement.setLong(4, batch.nextOffset());
            return statement.executeUpdate() == 1;
        }
    }

    private boolean advance(Connection connection, PartitionBatch<?> batch, long expected) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, batch.nextOffset());
            identify(statement, 2, batch.partition());
            statement.setLong(5, expected);
            return statement.executeUpdate() == 1;
        }
    }

    private void identify(PreparedStatement statement, int from, TopicPartition partition) throws SQLException {
        statement.setString(from, group);
        statement.setString(from + 1, partition.topic());
        statement.setInt(from + 2, partition.partition());
    }

}
