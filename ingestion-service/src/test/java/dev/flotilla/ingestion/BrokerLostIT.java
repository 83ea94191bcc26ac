package dev.flotilla.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two brokers at first, then one where two replicas have to be in sync, then none.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "flotilla.topics.replication=2", "flotilla.ingestion.publishing.request-deadline=2s" })
@DirtiesContext
class BrokerLostIT {

    private static final EmbeddedKafkaKraftBroker BROKERS = new EmbeddedKafkaKraftBroker(2, 1);

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Client client;

    BrokerLostIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        BROKERS.brokerProperty("min.insync.replicas", "2").afterPropertiesSet();
        properties.add("spring.kafka.bootstrap-servers", BROKERS::getBrokersAsString);
    }

    @AfterAll
    static void stop() {
        BROKERS.destroy();
    }

    @Test
    void shouldAnswerWithinTheDeadlineWhateverIsLeftOfKafka() throws Exception {
        Client.Answer whole = client.post("/api/orders", Client.order("lost-1", "ann"));
        Objects.requireNonNull(Objects.requireNonNull(BROKERS.getCluster()).brokers().get(1)).shutdown();
        Timed half = timed("lost-2");
        BROKERS.destroy();
        Timed none = timed("lost-3");

        assertThat(whole.status()).isEqualTo(202);
        assertThat(half.took()).isLessThan(DEADLINE.plusMillis(300));
        assertThat(half.answer().status()).isEqualTo(503);
        assertThat(half.answer().retryAfter()).isEqualTo("1");
        assertThat(half.answer().json().get("code").stringValue()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(half.answer().json().get("orderId").stringValue()).isEqualTo("lost-2");
        assertThat(half.answer().json().get("detail").stringValue()).contains("same orderId");
        assertThat(none.took()).isLessThan(DEADLINE.plusMillis(300));
        assertThat(none.answer().status()).isEqualTo(503);
        assertThat(none.answer().retryAfter()).isEqualTo("1");
    }

    private Timed timed(String orderId) throws Exception {
        Instant begun = Instant.now();
        Client.Answer answer = client.post("/api/orders", Client.order(orderId, "ann"));
        return new Timed(answer, Duration.between(begun, Instant.now()));
    }

    private record Timed(Client.Answer answer, Duration took) {
    }

}
