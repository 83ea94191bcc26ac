package dev.flotilla.ingestion;

import java.io.IOException;
import java.time.Duration;

import dev.flotilla.testkit.kafka.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Clients that pause for longer than a connection may, or break off.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.tomcat.connection-timeout=1s")
@ContextConfiguration(initializers = TestKafka.class)
@DirtiesContext
class SlowClientIT {

    private final int port;

    SlowClientIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void shouldAnswerEveryLineWhenTheClientReadsLast() throws Exception {
        int count = 80_000;
        try (RawBatch batch = new RawBatch(port)) {
            batch.send(new Lines("slow-", count, 10));
            batch.end();

            pauseForThreeSeconds();

            assertThat(batch.head()).startsWith("HTTP/1.1 200");
            assertThat(batch.rest()).hasLineCount(count);
        }
    }

    @Test
    void shouldAnswerEveryLineWhenTheClientPausesBetweenTwo() throws Exception {
        try (RawBatch batch = new RawBatch(port)) {
            batch.send(Client.order("slow-1", "sue"));

            pauseForThreeSeconds();
            batch.send(Client.order("slow-2", "sue"));
            batch.end();

            assertThat(batch.head()).startsWith("HTTP/1.1 200");
            assertThat(batch.rest()).contains("slow-1", "slow-2").hasLineCount(2);
        }
    }

    @Test
    void shouldNotEndTheAnswersProperlyWhenSomeAreMissing() throws Exception {
        try (RawBatch batch = new RawBatch(port)) {
            batch.send(Client.order("cut-1", "sue"));
            batch.sendNonsense();

            assertThat(batch.head()).startsWith("HTTP/1.1 200");
            assertThatThrownBy(batch::rest).isInstanceOf(IOException.class);
        }
    }

    private static void pauseForThreeSeconds() {
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    }

}
