package dev.flotilla.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two brokers at first, then one where two replicas have to be in sync. They end with the
 * JVM: Kafka's test cluster waits forever for the rest when one of it is stopped by hand.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "flotilla.topics.replication=2", "flotilla.ingestion.publishing.request-deadline=2s" })
@DirtiesContext
class TooFewReplicasIT {

    private static final EmbeddedKafkaKraftBroker BROKERS = new EmbeddedKafkaKraftBroker(2, 1);

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Client client;

    TooFewReplicasIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        BROKERS.brokerProperty("min.insync.replicas", "2").afterPropertiesSet();
        properties.add("spring.kafka.bootstrap-servers", BROKERS::getBrokersAsString);
    }

    @Test
    void shouldNameTheIdToRetryWithWhenTooFewReplicasAreInSync() throws Exception {
        Client.Answer whole = client.post("/api/orders", Client.order("few-1", "ann"));
        Objects.requireNonNull(Objects.requireNonNull(BROKERS.getCluster()).brokers().get(1)).shutdown();
        Instant begun = Instant.now();

        Client.Answer half = client.post("/api/orders", Client.order("few-2", "ann"));

        assertThat(whole.status()).isEqualTo(202);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(DEADLINE.plusMillis(500));
        assertThat(half.status()).isEqualTo(503);
        assertThat(half.retryAfter()).isEqualTo("1");
        assertThat(half.json().get("code").stringValue()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(half.json().get("orderId").stringValue()).isEqualTo("few-2");
        assertThat(half.json().get("detail").stringValue()).contains("same orderId");
    }

}
