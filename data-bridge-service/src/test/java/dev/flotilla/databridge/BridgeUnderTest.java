package dev.flotilla.databridge;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.testkit.kafka.TopicLog;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.Delivered;
import dev.flotilla.testkit.promises.SentOrder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A table in which an order replaces itself would hide that it was written twice, so
 * every write is logged by the table itself. The rows of a batch appear together, in the
 * order of their keys; what was delivered in which order are the transactions, and in
 * each of them the offsets.
 */
record BridgeUnderTest(Map<String, String> settings, String jdbcUrl) implements ConsumerUnderTest {

    private static final String TABLE = """
            CREATE SCHEMA IF NOT EXISTS analytics;
            CREATE TABLE IF NOT EXISTS analytics.promised (
                order_id text COLLATE "C" PRIMARY KEY, customer_id text NOT NULL, customer_sequence bigint, status text,
                reason text, currency text, total_minor bigint, placed_at timestamptz, processed_at timestamptz NOT NULL,
                processed_by text, items jsonb, kafka_partition int NOT NULL, kafka_offset bigint NOT NULL);
            CREATE INDEX IF NOT EXISTS promised_of_customer ON analytics.promised (customer_id);
            CREATE TABLE IF NOT EXISTS analytics.writes (
                written_in xid8 NOT NULL DEFAULT pg_current_xact_id(), order_id text NOT NULL, customer_id text NOT NULL,
                customer_sequence bigint NOT NULL, kafka_offset bigint NOT NULL);
            CREATE OR REPLACE FUNCTION analytics.log_write() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO analytics.writes (order_id, customer_id, customer_sequence, kafka_offset)
                VALUES (NEW.order_id, NEW.customer_id, NEW.customer_sequence, NEW.kafka_offset);
                RETURN NULL;
            END $$;
            CREATE OR REPLACE TRIGGER log_write AFTER INSERT OR UPDATE ON analytics.promised
                FOR EACH ROW EXECUTE FUNCTION analytics.log_write();
            """;

    BridgeUnderTest {
        settings = new HashMap<>(settings);
        settings.put("flotilla.bridge.routes.orders.table", "promised");
    }

    void makeTableThatLogsItsWrites() {
        database().sql(TABLE).update();
    }

    @Override
    public Class<?> application() {
        return DataBridgeApplication.class;
    }

    @Override
    public String sourceTopic() {
        return FleetTopics.ORDERS_PROCESSED;
    }

    @Override
    public byte[] form(Order order) {
        return EventJson.write(ProcessedOrder.confirmed(order, 2100, order.placedAt(), "processor-1"));
    }

    @Override
    public Delivered delivered(String run) {
        List<String> deadLetters = TopicLog.committed(FleetTopics.deadLettersOf(FleetTopics.ORDERS_PROCESSED))
            .stream()
            .filter(letter -> letter.value() != null)
            .map(letter -> new String(letter.value(), StandardCharsets.UTF_8))
            .filter(value -> value.startsWith(run))
            .toList();
        List<SentOrder> orders = database()
            .sql("SELECT order_id, customer_id, customer_sequence FROM writes WHERE starts_with(customer_id, ?)"
                    + " ORDER BY written_in, kafka_offset")
            .param(run)
            .query((row, _) -> new SentOrder(new OrderId(row.getString(1)), new CustomerId(row.getString(2)),
                    row.getLong(3)))
            .list();
        return new Delivered(orders, deadLetters);
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(jdbcUrl + "&currentSchema=analytics"));
    }

}
