package dev.flotilla.bench.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import dev.flotilla.bench.orders.OrderFields;
import dev.flotilla.bench.orders.UtcMicros;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Polls, parses, COPYs into a staging table and upserts. Arguments: broker, topic, group,
 * JDBC URL, rows per batch.
 */
public final class PostgresFloor implements OrderLoop.Batch {

    private static final String COLUMNS = """
            order_id, customer_id, customer_sequence, status, reason, currency, total_minor, placed_at, processed_at,
            processed_by, items, kafka_partition, kafka_offset""";

    private static final int COLUMN_COUNT = 13;

    private static final String STAGING = """
            CREATE TEMPORARY TABLE staging (LIKE analytics.orders) ON COMMIT DELETE ROWS""";

    private static final String COPY = "COPY staging (" + COLUMNS + ") FROM STDIN (FORMAT binary)";

    private static final String UPSERT = """
            INSERT INTO analytics.orders (%1$s) SELECT %1$s FROM staging
            ON CONFLICT (order_id) DO UPDATE SET
                customer_id = excluded.customer_id, customer_sequence = excluded.customer_sequence,
                status = excluded.status, reason = excluded.reason, currency = excluded.currency,
                total_minor = excluded.total_minor, placed_at = excluded.placed_at,
                processed_at = excluded.processed_at, processed_by = excluded.processed_by, items = excluded.items,
                kafka_partition = excluded.kafka_partition, kafka_offset = excluded.kafka_offset""".formatted(COLUMNS);

    private final OrderFields order = new OrderFields();

    private final UtcMicros micros = new UtcMicros();

    private final CopyBuffer rows = new CopyBuffer();

    private final Connection connection;

    private final PreparedStatement upsert;

    private PostgresFloor(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGING);
        }
        connection.setAutoCommit(false);
        this.upsert = connection.prepareStatement(UPSERT);
    }

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[3])) {
            new OrderLoop(args[0], args[1], args[2]).run(Integer.parseInt(args[4]), new PostgresFloor(connection));
        }
    }

    @Override
    public void add(ConsumerRecord<byte[], byte[]> source) {
        order.read(source.value());
        rows.row(COLUMN_COUNT);
        rows.text(order.orderId);
        rows.text(order.customerId);
        rows.bigint(order.customerSequence);
        rows.text(order.status);
        rows.text(order.reason);
        rows.text(order.currency);
        rows.bigint(order.totalMinor);
        rows.timestamp(micros.parse(Objects.requireNonNull(order.placedAt)));
        rows.timestamp(micros.parse(Objects.requireNonNull(order.processedAt)));
        rows.text(order.processedBy);
        rows.jsonb(order.source, order.itemsFrom, order.itemsLength);
        rows.integer(source.partition());
        rows.bigint(source.offset());
    }

    @Override
    public void write() throws SQLException {
        rows.end();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        copy.writeToCopy(rows.array(), 0, rows.length());
        copy.endCopy();
        upsert.executeUpdate();
        connection.commit();
        rows.clear();
    }

}
