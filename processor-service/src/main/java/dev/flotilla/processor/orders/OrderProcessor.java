package dev.flotilla.processor.orders;

import java.time.Instant;
import java.util.function.Function;

import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in, outcome out. Every way in which one record can fail ends here, before
 * anything is sent, so that a poison record costs its neighbours nothing, not even a
 * bisect.
 */
final class OrderProcessor {

    /**
     * Below the 1 MiB that a topic takes by default: an answer is a little larger than
     * its order.
     */
    private static final int MAX_ANSWER_BYTES = 1_000_000;

    private final EventJson.Reader<Order> reader = EventJson.reader(Order.class);

    private final Function<Order, Decision> rules;

    private final String processedBy;

    OrderProcessor(Function<Order, Decision> rules, String processedBy) {
        this.rules = rules;
        this.processedBy = processedBy;
    }

    RecordOutcome process(ConsumerRecord<byte[], byte[]> record, Instant now) {
        return switch (reader.read(record.value())) {
            case Parsed.Valid<Order>(Order order) -> answer(record.key(), order, now);
            case Parsed.Unreadable<Order>(String reason) -> new RecordOutcome.Unprocessable(
                    new DeadLetterReason(Parsed.Unreadable.class.getName(), "not an order: " + reason, 1, now));
        };
    }

    private RecordOutcome answer(byte @Nullable [] key, Order order, Instant now) {
        try {
            byte[] answer = EventJson.write(switch (rules.apply(order)) {
                case Decision.Confirmed(long total) -> ProcessedOrder.confirmed(order, total, now, processedBy);
                case Decision.Rejected(String reason) -> ProcessedOrder.rejected(order, reason, now, processedBy);
            });
            if (answer.length > MAX_ANSWER_BYTES) {
                return new RecordOutcome.Unprocessable(
                        new DeadLetterReason("TooLarge", "the answer has %d bytes, above the %d that fit a topic"
                            .formatted(answer.length, MAX_ANSWER_BYTES), 1, now));
            }
            return new RecordOutcome.Answered(new ProducerRecord<>(FleetTopics.ORDERS_PROCESSED, key, answer));
        }
        catch (RuntimeException | StackOverflowError e) {
            return new RecordOutcome.Unprocessable(DeadLetterReason.of(e, now));
        }
    }

}
