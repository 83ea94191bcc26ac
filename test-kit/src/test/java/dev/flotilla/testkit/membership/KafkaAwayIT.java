package dev.flotilla.testkit.membership;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A member that finds no Kafka, from its start.
 */
class KafkaAwayIT {

    /** Port 9 is "discard": nobody listens there. */
    private static final String NOBODY = "127.0.0.1:9";

    private static ConfigurableApplicationContext member;

    @BeforeAll
    static void startWithoutKafka() {
        member = SpringApplication.run(MemberApplication.class, "--spring.application.name=lonely", "--server.port=0",
                "--INSTANCE_ID=1", "--spring.kafka.bootstrap-servers=" + NOBODY);
    }

    @AfterAll
    static void stop() {
        member.close();
    }

    @Test
    void shouldBeAliveButNotReadyAndSayWhy() throws IOException, InterruptedException {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> readiness = get("/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("unreachableSince");
        });
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTellOfItselfToWhoAsksDirectly() throws IOException, InterruptedException {
        assertThat(get("/actuator/heartbeat").body()).contains("\"id\":\"lonely-1\"", "\"health\":\"DOWN: kafka\"");
    }

    @Test
    void shouldSayInItsMetricsThatItIsSilent() {
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(get("/actuator/prometheus").body())
                .containsPattern("flotilla_kafka_brokers\\{.*} 0\\.0")
                .containsPattern("flotilla_heartbeat_age_seconds\\{.*} ([6-9]|1\\d)\\."));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = member.getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

}
