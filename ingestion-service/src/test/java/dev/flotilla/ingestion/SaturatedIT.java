package dev.flotilla.ingestion;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A broker that takes connections and never answers, and an instance with room for one
 * event.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "flotilla.ingestion.publishing.max-in-flight-records=1",
                "flotilla.ingestion.publishing.request-deadline=4s",
                "spring.kafka.admin.properties.default.api.timeout.ms=1000",
                "spring.kafka.admin.properties.request.timeout.ms=500" })
@DirtiesContext
class SaturatedIT {

    private final Client client;

    SaturatedIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void silentBroker(DynamicPropertyRegistry properties) throws IOException {
        // The system takes the connections; it ends with the JVM.
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:" + silent.getLocalPort());
    }

    @Test
    void shouldAnswerTooManyRequestsWhenTheOnlyRoomIsTaken() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Client.Answer> post = () -> client.post("/api/orders", Client.order("full-1", "ann"));

            List<Future<Client.Answer>> both = threads.invokeAll(List.of(post, post));

            List<Client.Answer> answers = both.stream().map(Future::resultNow).toList();
            assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(429, 503);
            assertThat(answers).extracting(Client.Answer::retryAfter).containsOnly("1");
            assertThat(answers).extracting(answer -> answer.json().get("code").stringValue())
                .containsExactlyInAnyOrder("SATURATED", "UNAVAILABLE");
        }
    }

}
