package dev.flotilla.processor.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderProcessorTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Order ORDER = new Order(new OrderId("o-1"), new CustomerId("c-1"), 4L, "EUR",
            List.of(new OrderItem("a", 2, 5)), Instant.EPOCH);

    private final OrderProcessor processor = new OrderProcessor(order -> new Decision.Confirmed(10), "processor-1");

    @Test
    void shouldAnswerUnderTheSameKey() {
        RecordOutcome outcome = processor.process(record(EventJson.write(ORDER)), NOW);

        assertThat(outcome).isInstanceOfSatisfying(RecordOutcome.Answered.class, answered -> {
            assertThat(answered.answer().topic()).isEqualTo("orders.processed");
            assertThat(answered.answer().key()).isEqualTo("c-1".getBytes(StandardCharsets.UTF_8));
            assertThat(EventJson.read(answered.answer().value(), ProcessedOrder.class))
                .isEqualTo(new Parsed.Valid<>(ProcessedOrder.confirmed(ORDER, 10, NOW, "processor-1")));
        });
    }

    @Test
    void shouldBeUnprocessableWhenTheValueIsNoOrder() {
        assertThat(processor.process(record("rubbish".getBytes(StandardCharsets.UTF_8)), NOW))
            .isInstanceOf(RecordOutcome.Unprocessable.class);
    }

    @Test
    void shouldBeUnprocessableWhenTheValueIsATombstone() {
        assertThat(processor.process(record(null), NOW)).isInstanceOf(RecordOutcome.Unprocessable.class);
    }

    @Test
    void shouldBeUnprocessableWhenTheRulesBreak() {
        OrderProcessor broken = new OrderProcessor(order -> {
            throw new ArithmeticException("long overflow");
        }, "processor-1");

        assertThat(broken.process(record(EventJson.write(ORDER)), NOW)).isInstanceOfSatisfying(
                RecordOutcome.Unprocessable.class, unprocessable -> assertThat(unprocessable.reason().exceptionType())
                    .isEqualTo("java.lang.ArithmeticException"));
    }

    @Test
    void shouldBeUnprocessableWhenTheRulesRecurseWithoutEnd() {
        OrderProcessor broken = new OrderProcessor(order -> {
            throw new StackOverflowError();
        }, "processor-1");

        assertThat(broken.process(record(EventJson.write(ORDER)), NOW)).isInstanceOf(RecordOutcome.Unprocessable.class);
    }

    @Test
    void shouldBeUnprocessableWhenTheAnswerFitsNoTopic() {
        OrderProcessor verbose = new OrderProcessor(order -> new Decision.Rejected("x".repeat(1_000_000)), "p");

        assertThat(verbose.process(record(EventJson.write(ORDER)), NOW))
            .isInstanceOf(RecordOutcome.Unprocessable.class);
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>("orders", 0, 0, "c-1".getBytes(StandardCharsets.UTF_8), value);
    }

}
