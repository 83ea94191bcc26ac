package dev.flotilla.sql.cases;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.streaming.JobTopology;
import dev.flotilla.sql.streaming.JobWatch;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.kafka.support.KafkaHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** A sample of the cases with Kafka Streams on a broker, all of them at once. */
class CasesIT {

    private static final DeadLetters DEAD_LETTERS = new DeadLetters(
            new InstanceIdentity("sql-service", "sql-service-1", 1, "host", "0", "0", Instant.EPOCH));

    private static final JobWatch NOBODY = new JobWatch() {
        @Override
        public void deadLettered(String reason) {
            // The topic tells.
        }

        @Override
        public void cameLate() {
            // What is missing in the results tells.
        }
    };

    private final List<BrokerCase> cases = CaseFiles.read("broker.yaml").stream().map(BrokerCase::of).toList();

    private final List<KafkaStreams> running = new ArrayList<>();

    @TempDir
    Path states;

    @AfterEach
    void stop() {
        running.forEach(streams -> streams.close(Duration.ofSeconds(10)));
    }

    @Test
    void shouldAnswerAsTheCasesSayWhenTheyRunOnABroker() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin
                .createTopics(cases.stream()
                    .flatMap(
                            one -> one.topics().stream().map(topic -> new NewTopic(topic, one.partitions(), (short) 1)))
                    .toList())
                .all()
                .get();
        }
        send();

        cases.forEach(one -> one.application().jobs().forEach(this::start));

        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(10)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                cases.forEach(one -> check(one, found));
            });
        }
    }

    private void send() {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            for (BrokerCase one : cases) {
                for (CaseRecord record : one.said().in()) {
                    long millis = record.millis() == null ? 0 : record.millis();
                    assertThat(producer.send(new ProducerRecord<>(record.topic(), null, millis,
                            CaseRecord.bytes(record.key()), CaseRecord.bytes(record.value()))))
                        .succeedsWithin(Duration.ofSeconds(30));
                }
            }
        }
    }

    private void start(Job job) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, job.group());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, states.resolve(job.group()).toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                job.settings().exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 2000L);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        KafkaStreams streams = new KafkaStreams(JobTopology.of(job, NOBODY, DEAD_LETTERS), properties);
        running.add(streams);
        streams.start();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = cases.stream()
            .flatMap(one -> one.outputs().stream())
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static void check(BrokerCase one, List<ConsumerRecord<byte[], byte[]>> found) {
        assertThat(one.inOrderOfKeys(found.stream()
            .map(record -> new CaseRecord(record.topic(), CaseRecord.text(record.key()),
                    CaseRecord.text(record.value()), record.timestamp()))))
            .as(one.said().name())
            .isEqualTo(one.inOrderOfKeys(one.said().out().stream()));
        List<String> reasons = found.stream()
            .filter(record -> one.deadLetters().contains(record.topic()))
            .map(record -> new String(record.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE).value(),
                    StandardCharsets.UTF_8))
            .collect(Collectors.toList());
        List<String> dead = one.said().expected().dead();
        assertThat(reasons).as(one.said().name()).hasSameSizeAs(dead);
        for (int i = 0; i < dead.size(); i++) {
            assertThat(reasons.get(i)).contains(dead.get(i));
        }
    }

}
