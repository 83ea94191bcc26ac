package dev.flotilla.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody listens where Kafka should be.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "spring.kafka.bootstrap-servers=localhost:1",
                "flotilla.ingestion.publishing.request-deadline=2s",
                "spring.kafka.admin.properties.default.api.timeout.ms=1000",
                "spring.kafka.admin.properties.request.timeout.ms=500" })
class BrokerAwayIT {

    // Its deadline, and what a first request costs on a busy machine.
    private static final Duration IN_TIME = Duration.ofSeconds(2 + 1);

    private final Client client;

    BrokerAwayIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void shouldSayWhenToRetryWithinTheDeadlineWhenKafkaIsAway() throws Exception {
        Instant begun = Instant.now();

        Client.Answer answer = client.post("/api/orders", Client.order("away-1", "ann"));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(IN_TIME);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("1");
        assertThat(answer.json().get("code").stringValue()).isEqualTo("UNAVAILABLE");
        assertThat(answer.json().get("orderId").stringValue()).isEqualTo("away-1");
    }

    @Test
    void shouldNotWaitOutTheDeadlineForEveryLineWhenKafkaIsAway() throws Exception {
        Instant begun = Instant.now();

        List<JsonNode> answers = client.batch("/api/orders/batch", new Lines(5_000, 10));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
        assertThat(answers).hasSize(5_000).allMatch(answer -> answer.get("status").intValue() == 503);
        assertThat(answers.getLast().get("retryAfterSeconds").intValue()).isEqualTo(1);
    }

}
