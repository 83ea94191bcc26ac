package dev.flotilla.processor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.metrics.Metrics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rules and dashboards are only as good as the names in them.
 */
class MetricsIT {

    @Test
    void shouldExposeEveryMetricThatRulesAndDashboardsUseWhenItHasWorked() {
        try (ConfigurableApplicationContext processor = new SpringApplicationBuilder(ProcessorApplication.class)
            .run("--server.port=0", "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers())) {
            send(new Order(new OrderId("metrics-1"), new CustomerId("metrics"), null, "EUR",
                    List.of(new OrderItem("a", 1, 1)), Instant.EPOCH));

            // Pauses are told of after the first.
            System.gc();

            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(lacking(processor)).isEmpty());
        }
    }

    private static void send(Order order) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>("orders",
                    order.customerId().value().getBytes(StandardCharsets.UTF_8), EventJson.write(order)));
        }
    }

    private static List<String> lacking(ConfigurableApplicationContext processor) {
        String port = processor.getEnvironment().getRequiredProperty("local.server.port");
        String answer = RestClient.create("http://localhost:" + port + "/actuator/prometheus")
            .get()
            .retrieve()
            .body(String.class);
        return Metrics.exposed(requireNonNull(answer)).lacking(Metrics.writtenOf("processor-service"));
    }

}
