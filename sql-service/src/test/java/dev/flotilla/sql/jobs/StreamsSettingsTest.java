package dev.flotilla.sql.jobs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.JobSettings;
import dev.flotilla.testkit.properties.Bound;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamsSettingsTest {

    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", "kafka:9093", "client.id", "me",
            "security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN");

    @Test
    void shouldGiveWhatAJobPromisesWhenNothingElseIsSaid() {
        Properties settings = of(Map.of(), Map.of(), Map.of(), Planned.job("a"));

        assertThat(settings).containsEntry("application.id", "velo-shop-copies")
            .containsEntry("processing.guarantee", "exactly_once_v2")
            .containsEntry("main.consumer.session.timeout.ms", 6_000)
            .containsEntry("main.consumer.max.poll.records", 700)
            .containsEntry("num.standby.replicas", 1)
            .containsEntry("producer.transaction.timeout.ms", 6_000)
            .containsEntry("security.protocol", "SASL_SSL")
            .containsEntry("sasl.mechanism", "PLAIN");
        assertThat(settings.getProperty("client.id")).startsWith("sql-service-1-velo-shop-copies-");
        assertThat(new StreamsConfig(settings)).isNotNull();
    }

    @Test
    void shouldBeAtLeastOnceWhenTheJobIsSimple() {
        Job job = Planned.job("a").job();
        Job simple = new Job(job.name(), job.group(), job.sources(), job.outputs(), job.state(), job.statements(),
                new JobSettings(false, 10), job.plan());

        assertThat(of(Map.of(), Map.of(), Map.of(), PlannedJob.of("shop", simple)))
            .containsEntry("processing.guarantee", "at_least_once");
    }

    @Test
    void shouldTakeOverWhatTheFleetSetsWhenItIsNoneOfKafkaStreams() {
        Properties settings = of(
                Map.of("session.timeout.ms", "9000", "group.protocol", "consumer", "partition.assignment.strategy", "x",
                        "max.poll.records", "5"),
                Map.of("linger.ms", "50", "enable.idempotence", "true"), Map.of("num.standby.replicas", "2"),
                Planned.job("a"));

        assertThat(settings).containsEntry("main.consumer.session.timeout.ms", "9000")
            .containsEntry("main.consumer.max.poll.records", 700)
            .containsEntry("producer.linger.ms", "50")
            .containsEntry("num.standby.replicas", "2")
            .doesNotContainKeys("main.consumer.group.protocol", "main.consumer.partition.assignment.strategy",
                    "producer.enable.idempotence");
    }

    private static Properties of(Map<String, String> consumer, Map<String, String> producer,
            Map<String, String> streams, PlannedJob job) {
        return new StreamsSettings(CONNECTION, consumer, producer, streams).of(job, ClientName.of("sql-service-1", job),
                Path.of("/state/1"), Bound.from(Map.of(), JobsProperties.class));
    }

}
