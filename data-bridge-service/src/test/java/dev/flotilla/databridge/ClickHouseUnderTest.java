package dev.flotilla.databridge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.testkit.clickhouse.ClickHouseAddress;
import dev.flotilla.testkit.kafka.TopicLog;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.Delivered;
import dev.flotilla.testkit.promises.SentOrder;

/**
 * The bridge into ClickHouse.
 *
 * @param reading what a reader of this server asks for where it has to be exact
 */
record ClickHouseUnderTest(ClickHouseAddress address, UnaryOperator<String> reading) implements ConsumerUnderTest {

    @Override
    public Class<?> application() {
        return DataBridgeApplication.class;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("flotilla.bridge.store", "clickhouse", "flotilla.bridge.clickhouse.url",
                address.uri().toString());
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
        return address
            .query("SELECT order_id, customer_id, customer_sequence FROM " + reading.apply("orders")
                    + " WHERE customer_id LIKE '" + run + "%' ORDER BY kafka_partition, kafka_offset")
            .stream()
            .map(line -> line.split("\t"))
            .map(values -> new SentOrder(new OrderId(values[0]), new CustomerId(values[1]), Long.parseLong(values[2])))
            .toList();
    }

}
