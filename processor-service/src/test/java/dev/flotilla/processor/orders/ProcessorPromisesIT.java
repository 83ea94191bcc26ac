package dev.flotilla.processor.orders;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.processor.ProcessorApplication;
import dev.flotilla.testkit.kafka.TopicLog;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.Delivered;
import dev.flotilla.testkit.promises.PromiseSuite;
import dev.flotilla.testkit.promises.SentOrder;
import org.apache.kafka.clients.consumer.ConsumerRecord;

class ProcessorPromisesIT extends PromiseSuite {

    @Override
    protected ConsumerUnderTest consumer() {
        return new Processor();
    }

    private static final class Processor implements ConsumerUnderTest {

        @Override
        public Class<?> application() {
            return ProcessorApplication.class;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public String sourceTopic() {
            return FleetTopics.ORDERS;
        }

        @Override
        public byte[] form(Order order) {
            return EventJson.write(order);
        }

        @Override
        public Delivered delivered(String run) {
            List<SentOrder> orders = TopicLog.committed(FleetTopics.ORDERS_PROCESSED)
                .stream()
                .map(ConsumerRecord::value)
                .map(value -> EventJson.read(value, ProcessedOrder.class))
                .map(Processor::order)
                .filter(order -> order.customerId().value().startsWith(run))
                .toList();
            List<String> deadLetters = TopicLog.committed(FleetTopics.deadLettersOf(FleetTopics.ORDERS))
                .stream()
                .map(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                .filter(value -> value.startsWith(run))
                .toList();
            return new Delivered(orders, deadLetters);
        }

        private static SentOrder order(Parsed<ProcessedOrder> parsed) {
            return switch (parsed) {
                case Parsed.Valid<ProcessedOrder>(var order) -> new SentOrder(order.orderId(), order.customerId(),
                        Objects.requireNonNull(order.customerSequence()));
                case Parsed.Unreadable<ProcessedOrder>(String reason) -> throw new AssertionError(reason);
            };
        }

    }

}
