package dev.flotilla.ingestion;

import java.time.Duration;
import java.time.Instant;

import dev.flotilla.testkit.kafka.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An instance is told to stop while clients keep batches open and send nothing. Started
 * by hand, because Spring's tests do not like their context to be closed.
 */
class IdleBatchIT {

    @Test
    void shouldEndTheAnswersProperlyAndStopAtOnceWhenBatchesAreIdle() throws Exception {
        SpringApplication application = new SpringApplication(IngestionApplication.class);
        application.addInitializers(new TestKafka());
        try (ConfigurableApplicationContext context = application.run("--server.port=0");
                RawBatch batch = new RawBatch(port(context));
                RawBatch empty = new RawBatch(port(context))) {
            batch.send(Client.order("idle-1", "sue"));
            assertThat(batch.head()).startsWith("HTTP/1.1 200");
            assertThat(batch.chunk()).contains("idle-1");
            assertThat(empty.head()).startsWith("HTTP/1.1 200");
            Instant begun = Instant.now();

            SpringApplication.exit(context);

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(batch.rest()).isEmpty();
            assertThat(empty.rest()).isEmpty();
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

}
