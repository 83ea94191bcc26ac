package dev.flotilla.processor.orders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.testkit.time.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class OrderListenerTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final FakeClock time = new FakeClock(NOW);

    private final FleetActivity activity = new FleetActivity(new SimpleMeterRegistry());

    private final Flow orders = activity.flow(FlowKey.consuming("order-processors", "orders"));

    private final Flow answers = activity.flow(FlowKey.producing("orders.processed"));

    private final OrderListener listener = new OrderListener(
            new OrderProcessor(order -> new Decision.Confirmed(10), "processor-1"),
            new DeadLetters(new InstanceIdentity("processor-service", "processor-1", 1, "h", "1", "c", NOW)),
            new KafkaTemplate<>(new MockProducerFactory<>(
                    () -> new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()))),
            time, activity, new SimpleMeterRegistry());

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void shouldCountWhatIsAnsweredAndHowOldItHasBecomeWhenItIsCommitted() {
        listener.onOrders(List.of(arrived(30, "rubbish"), arrived(30, order("o-1")), arrived(3, order("o-2"))));

        time.advance(Duration.ofMillis(5));
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);

        assertThat(orders.sinceArrival().counted()).containsExactly(Map.entry(10L, 1L), Map.entry(50L, 1L));
        assertThat(orders.recordsOut()).isEqualTo(2);
        assertThat(orders.deadLetters()).isEqualTo(1);
        assertThat(answers.recordsOut()).isEqualTo(2);
    }

    @Test
    void shouldCountNothingWhenItIsRolledBack() {
        listener.onOrders(List.of(arrived(30, order("o-1"))));

        TransactionSynchronizationManager.getSynchronizations()
            .forEach(batch -> batch.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));

        assertThat(orders.sinceArrival().counted()).isNull();
        assertThat(orders.recordsOut()).isZero();
        assertThat(answers.recordsOut()).isZero();
    }

    private static String order(String id) {
        return new String(EventJson.write(new Order(new OrderId(id), new CustomerId("c-1"), null, "EUR",
                List.of(new OrderItem("a", 1, 1)), Instant.EPOCH)), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(int millisAgo, String value) {
        return new ConsumerRecord<>("orders", 0, 0, NOW.toEpochMilli() - millisAgo, TimestampType.CREATE_TIME, 0, 0,
                new byte[0], value.getBytes(StandardCharsets.UTF_8), new RecordHeaders(), Optional.empty());
    }

}
