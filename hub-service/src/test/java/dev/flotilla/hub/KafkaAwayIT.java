package dev.flotilla.hub;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hub that has never seen Kafka. Port 9 is "discard": nobody listens there.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.bootstrap-servers=127.0.0.1:9")
class KafkaAwayIT {

    @LocalServerPort
    private int port;

    @Test
    void shouldBeInReachAndSayThatItSeesNothing() {
        assertThat(body("/actuator/health/readiness")).contains("UP");
        assertThat(body("/api/fleet")).contains("\"sees\":false");
        assertThat(body("/")).contains("<html");
    }

    @Test
    void shouldSayThatKafkaIsAwayWhereHealthIsAskedFor() {
        RestTestClient http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();

        http.get().uri("/actuator/health/kafka").exchange().expectStatus().is5xxServerError();
    }

    private String body(String path) {
        byte[] body = RestTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .build()
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

}
