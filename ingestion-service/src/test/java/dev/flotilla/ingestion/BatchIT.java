package dev.flotilla.ingestion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.Parsed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@WholeService
class BatchIT {

    private final Client client;

    BatchIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void shouldAnswerEveryLineInItsPlaceWhenSomeAreBad() throws Exception {
        String lines = String.join("\n", Client.order("b-1", "bob"), "{\"orderId\":", "",
                "{\"items\":\"" + "x".repeat(70_000) + "\"}", Client.order("b-5", "bob") + "\r",
                Client.order("b 6", "bob"), Client.order("b-7", "bob"));

        List<JsonNode> answers = client.batch("/api/orders/batch", lines);

        assertThat(answers).extracting(answer -> answer.get("line").intValue()).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(answers).extracting(answer -> answer.get("status").intValue())
            .containsExactly(202, 400, 413, 202, 400, 202);
        assertThat(answers.get(4).get("errors").get(0).get("field").stringValue()).isEqualTo("orderId");
    }

    @Test
    void shouldKeepOneCustomersOrderWhenABatchIsLong() throws Exception {
        int count = 100_000;
        int customers = 50;

        List<JsonNode> answers = client.batch("/api/orders/batch", new Lines(count, customers));

        assertThat(answers).hasSize(count).allMatch(answer -> answer.get("status").intValue() == 202);
        assertThat(answers).extracting(answer -> answer.get("line").intValue())
            .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
        try (TopicReader topic = new TopicReader()) {
            List<Order> orders = topic.all("orders").stream().map(BatchIT::order).filter(Lines::isOne).toList();
            assertThat(orders).hasSize(count);
            assertThat(orders.stream()
                .collect(Collectors.groupingBy(Order::customerId,
                        Collectors.mapping(Order::customerSequence, Collectors.toList()))))
                .hasSize(customers)
                .allSatisfy((customer, sequence) -> assertThat(sequence).isSorted());
        }
    }

    @Test
    void shouldAnswerEveryLineWhenAllHaveManyProblemsAndFillTheWindow() throws Exception {
        String line = "{\"customerId\":\"bob\",\"items\":[" + "{},".repeat(30) + "{}]}\n";

        List<JsonNode> answers = client.batch("/api/orders/batch", line.repeat(3_000));

        assertThat(answers).hasSize(3_000).allMatch(answer -> answer.get("status").intValue() == 400);
        assertThat(answers.getLast().get("errors").size()).isGreaterThan(30);
    }

    @Test
    void shouldTakeTicksByTheSameRules() throws Exception {
        List<JsonNode> answers = client.batch("/api/ticks/batch",
                Client.tick("ACME") + "\n" + Client.tick("A/B") + "\n" + Client.tick("ZETA"));

        assertThat(answers).extracting(answer -> answer.get("status").intValue()).containsExactly(202, 400, 202);
        assertThat(answers.getFirst().get("symbol").stringValue()).isEqualTo("ACME");
    }

    private static Order order(ConsumerRecord<byte[], byte[]> record) {
        return switch (EventJson.read(record.value(), Order.class)) {
            case Parsed.Valid<Order>(Order order) -> order;
            case Parsed.Unreadable<Order>(String reason) -> throw new AssertionError(reason);
        };
    }

}
