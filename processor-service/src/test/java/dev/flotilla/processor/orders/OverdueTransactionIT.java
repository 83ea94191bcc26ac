package dev.flotilla.processor.orders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.processor.ProcessorApplication;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.kafka.TopicLog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A batch that takes longer than its transaction may, in an instance that keeps its
 * partitions all the while: nobody else reads those records again.
 */
class OverdueTransactionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String SLOW = "overdue-slow";

    @Test
    void shouldAnswerEveryOrderOnceWhenTheBrokerHasAbortedTheTransactionOfABatch() {
        try (ConfigurableApplicationContext _ = new SpringApplicationBuilder(ProcessorApplication.class,
                SlowRules.class)
            .run("--server.port=0", "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                    "--spring.kafka.producer.properties.transaction.timeout.ms=1000",
                    "--flotilla.processor.concurrency=1")) {
            // Joined and settled, so that no rebalance comes to its help.
            List<String> sent = new ArrayList<>(send(List.of("overdue-first")));
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(answered()).containsAll(sent));

            // The last of its batch: what is sent after it would find out, and fail the
            // listener instead of the commit.
            sent.addAll(send(IntStream.range(0, 50).mapToObj(i -> i == 49 ? SLOW : "overdue-" + i).toList()));

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(answered()).containsAll(sent));
            assertThat(answered()).containsExactlyElementsOf(sent);
        }
    }

    // One customer, so one partition and one order.
    private static List<String> send(List<String> ids) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "linger.ms", 200), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String id : ids) {
                Order order = new Order(new OrderId(id), new CustomerId("overdue"), null, "EUR",
                        List.of(new OrderItem("a", 1, 1)), Instant.EPOCH);
                var _ = producer.send(new ProducerRecord<>("orders", "overdue".getBytes(StandardCharsets.UTF_8),
                        EventJson.write(order)));
            }
        }
        return ids;
    }

    private static List<String> answered() {
        return TopicLog.committed("orders.processed")
            .stream()
            .map(record -> EventJson.read(record.value(), ProcessedOrder.class))
            .map(parsed -> switch (parsed) {
                case Parsed.Valid<ProcessedOrder>(var order) -> order.orderId().value();
                case Parsed.Unreadable<ProcessedOrder>(String reason) -> reason;
            })
            .filter(id -> id.startsWith("overdue"))
            .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class SlowRules {

        @Bean
        @Primary
        OrderProcessor slowOnceProcessor() {
            AtomicBoolean first = new AtomicBoolean(true);
            Function<Order, Decision> rules = order -> {
                if (order.orderId().value().equals(SLOW) && first.getAndSet(false)) {
                    Awaitility.await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
                }
                return new Decision.Confirmed(1);
            };
            return new OrderProcessor(rules, "slow");
        }

    }

}
