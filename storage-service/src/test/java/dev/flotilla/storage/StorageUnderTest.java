package dev.flotilla.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

/**
 * What the promises have to know of this service.
 *
 * @param jdbcUrl where to look for what it has stored
 */
record StorageUnderTest(Map<String, String> settings, String jdbcUrl) implements ConsumerUnderTest {

    @Override
    public Class<?> application() {
        return StorageServiceApplication.class;
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
            .map(letter -> new String(letter.value(), StandardCharsets.UTF_8))
            .filter(value -> value.startsWith(run))
            .toList();
        return new Delivered(stored(run), deadLetters);
    }

    private List<SentOrder> stored(String run) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement query = connection
                    .prepareStatement("SELECT order_id, customer_id, customer_sequence FROM orders"
                            + " WHERE starts_with(customer_id, ?) ORDER BY stored_seq")) {
            query.setString(1, run);
            List<SentOrder> orders = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    orders.add(new SentOrder(new OrderId(rows.getString(1)), new CustomerId(rows.getString(2)),
                            rows.getLong(3)));
                }
            }
            return orders;
        }
        catch (SQLException e) {
            throw new IllegalStateException("cannot read what is stored", e);
        }
    }

}
