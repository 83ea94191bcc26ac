package dev.flotilla.ingestion;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.Parsed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WholeService
class LoadIT {

    private final Client client;

    LoadIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void shouldNumberEachCustomersOrdersWithoutGapWhenLoadIsMade() throws Exception {
        Client.Answer begun = client.post("/api/load", """
                {"rate": 500, "customers": 40, "skew": 0.3, "maxOrders": 1500}""");
        Client.Answer second = client.post("/api/load", "{\"rate\": 1}");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(409);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(phase()).isEqualTo("FINISHED"));
        JsonNode state = client.get("/api/load").json();
        assertThat(state.at("/orders/made").longValue()).isEqualTo(1500);
        assertThat(state.at("/orders/acknowledged").longValue()).isEqualTo(1500);
        assertThat(sequences(state.get("runId").stringValue())).isEqualTo(expected());
    }

    @Test
    void shouldFinishWhatIsUnderWayWhenLoadIsDeleted() throws Exception {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(phase()).isIn("IDLE", "FINISHED"));
        client.post("/api/load", "{\"rate\": 500}");
        await().untilAsserted(() -> assertThat(acknowledged()).isGreaterThan(100));

        client.delete("/api/load");

        await().untilAsserted(() -> assertThat(phase()).isEqualTo("FINISHED"));
        assertThat(client.get("/api/load").json().at("/orders/outstanding").longValue()).isZero();
    }

    @Test
    void shouldListWhatIsWrongWhenLoadIsAskedForWrongly() throws Exception {
        Client.Answer answer = client.post("/api/load", "{\"rate\": 0, \"customers\": 0}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("field").stringValue()))
            .containsExactlyInAnyOrder("rate", "customers");
    }

    private String phase() throws Exception {
        return client.get("/api/load").json().get("phase").stringValue();
    }

    private long acknowledged() throws Exception {
        return client.get("/api/load").json().at("/orders/acknowledged").longValue();
    }

    private Map<String, List<Long>> expected() throws Exception {
        return client.get("/api/load/customers")
            .json()
            .valueStream()
            .collect(Collectors.toMap(customer -> customer.get("customerId").stringValue(),
                    customer -> LongStream.rangeClosed(1, customer.get("lastAcknowledged").longValue())
                        .boxed()
                        .toList()));
    }

    private static Map<String, List<Long>> sequences(String runId) {
        try (TopicReader topic = new TopicReader()) {
            return topic.all("orders")
                .stream()
                .map(LoadIT::order)
                .filter(order -> order.customerId().value().startsWith("load-" + runId))
                .collect(Collectors.groupingBy(order -> order.customerId().value(),
                        Collectors.mapping(Order::customerSequence, Collectors.toList())));
        }
    }

    private static Order order(ConsumerRecord<byte[], byte[]> record) {
        return switch (EventJson.read(record.value(), Order.class)) {
            case Parsed.Valid<Order>(Order order) -> order;
            case Parsed.Unreadable<Order>(String reason) -> throw new AssertionError(reason);
        };
    }

}
