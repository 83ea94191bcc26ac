package dev.flotilla.ingestion;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A broker that is there at first, and then not.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "flotilla.topics.replication=1", "flotilla.ingestion.publishing.request-deadline=2s" })
@DirtiesContext
class BrokerLostIT {

    private static final EmbeddedKafkaKraftBroker BROKERS = new EmbeddedKafkaKraftBroker(1, 1);

    // Its deadline, and what a request may cost on a busy machine.
    private static final Duration IN_TIME = Duration.ofSeconds(2 + 1);

    private final Client client;

    BrokerLostIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        BROKERS.afterPropertiesSet();
        properties.add("spring.kafka.bootstrap-servers", BROKERS::getBrokersAsString);
    }

    @Test
    void shouldSayWhenToRetryWithinTheDeadlineWhenTheBrokerIsLost() throws Exception {
        Client.Answer before = client.post("/api/orders", Client.order("lost-1", "ann"));
        BROKERS.destroy();
        Instant begun = Instant.now();

        Client.Answer answer = client.post("/api/orders", Client.order("lost-2", "ann"));

        assertThat(before.status()).isEqualTo(202);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(IN_TIME);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("1");
        // Which of the two depends on whether the producer still knew the topic.
        assertThat(answer.json().get("code").stringValue()).isIn("OUTCOME_UNKNOWN", "UNAVAILABLE");
        assertThat(answer.json().get("orderId").stringValue()).isEqualTo("lost-2");
    }

}
