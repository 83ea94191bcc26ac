package dev.flotilla.hub.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ClusterWatchIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));

    private final String name = UUID.randomUUID().toString();

    private final TopicPartition first = new TopicPartition(name, 0);

    private final List<AutoCloseable> open = new ArrayList<>();

    private final ClusterWatch watch = watch();

    private static ClusterWatch watch() {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
        GrouplessConsumers consumers = new GrouplessConsumers(settings, "hub");
        InstantSource time = InstantSource.system();
        ClusterProperties properties = new ClusterProperties(Duration.ofMillis(500), Duration.ofSeconds(5));
        return new ClusterWatch(
                () -> new ClusterQuestions(Admin.create(settings), properties.timeout().plusSeconds(1), time),
                new MarkerGaps(new MarkerProbe(() -> consumers.open("ends", IsolationLevel.READ_COMMITTED), time)),
                properties, time);
    }

    @BeforeEach
    void createTopic() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();
        watch.start();
        await().atMost(SOON).until(() -> watch.view() instanceof ClusterView.Answering);
    }

    @AfterEach
    void closeAll() throws Exception {
        watch.stop();
        for (AutoCloseable one : open) {
            one.close();
        }
        admin.close();
    }

    @Test
    void shouldSeeTheClusterWhenItAnswers() {
        send("a", "b");

        await().atMost(SOON).untilAsserted(() -> {
            ClusterSight sight = sight();
            assertThat(sight.brokers()).hasSize(1);
            assertThat(sight.controller()).isEqualTo(sight.brokers().getFirst().id());
            SeenTopic topic = topic(sight);
            assertThat(topic.partitions()).hasSize(3);
            assertThat(topic.partitions().getFirst())
                .isEqualTo(new SeenPartition(0, sight.brokers().getFirst().id(), List.of(0), List.of(0), 0L, 2L));
            assertThat(sight.topics()).doesNotContainKey("__consumer_offsets");
        });
    }

    @Test
    void shouldSeeWhoOwnsWhatWhenGroupsAreClassic() {
        consume("classic");

        awaitGroup(group -> {
            assertThat(group.protocol()).isEqualTo("classic");
            assertThat(group.state()).isEqualTo("Stable");
            assertThat(group.epoch()).isNull();
            assertThat(group.members()).singleElement().satisfies(member -> {
                assertThat(member.clientId()).isEqualTo("reader-1");
                assertThat(member.owned()).extracting(TopicPartition::partition).containsExactlyInAnyOrder(0, 1, 2);
                assertThat(member.target()).isNull();
            });
            assertThat(group.committed()).containsEntry(first, 1L);
        });
    }

    @Test
    void shouldSeePlansAndEpochsWhenGroupsAreOfTheConsumerProtocol() {
        consume("consumer");

        awaitGroup(group -> {
            assertThat(group.protocol()).isEqualTo("consumer");
            assertThat(group.epoch()).isPositive();
            assertThat(group.members()).singleElement().satisfies(member -> {
                assertThat(member.clientId()).isEqualTo("reader-1");
                assertThat(member.epoch()).isEqualTo(group.epoch());
                assertThat(member.owned()).extracting(TopicPartition::partition).containsExactlyInAnyOrder(0, 1, 2);
                assertThat(member.target()).isEqualTo(member.owned());
            });
            assertThat(group.committed()).containsEntry(first, 1L);
        });
    }

    @Test
    void shouldSeeMembersWhenGroupsShareTheirRecords() {
        KafkaShareConsumer<byte[], byte[]> consumer = new KafkaShareConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "group.id", name, "client.id", "sharer-1"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        open.add(consumer);
        consumer.subscribe(List.of(name));

        await().atMost(SOON).until(() -> {
            consumer.poll(Duration.ofMillis(100));
            SeenGroup group = sight().groups().get(name);
            return group != null && !group.members().isEmpty();
        });

        awaitGroup(group -> {
            assertThat(group.protocol()).isEqualTo("share");
            assertThat(group.epoch()).isNotNull();
            assertThat(group.members()).extracting(SeenMember::clientId).containsExactly("sharer-1");
        });
    }

    @Test
    void shouldSeeGroupsWithoutMembersWhenTheyHaveOffsets() throws ExecutionException, InterruptedException {
        commit(7);

        awaitGroup(group -> {
            assertThat(group.state()).isEqualTo("Empty");
            assertThat(group.members()).isEmpty();
            assertThat(group.committed()).isEqualTo(Map.of(first, 7L));
        });
    }

    @Test
    void shouldForgetAGroupWhenItIsDeleted() throws ExecutionException, InterruptedException {
        commit(7);
        awaitGroup(group -> assertThat(group.committed()).isNotEmpty());

        admin.deleteConsumerGroups(Set.of(name)).all().get();

        await().atMost(SOON).until(() -> !sight().groups().containsKey(name));
    }

    @Test
    void shouldAnswerOnWhenATopicIsDeleted() throws ExecutionException, InterruptedException {
        commit(0);
        awaitGroup(group -> assertThat(group.committed()).isNotEmpty());

        admin.deleteTopics(Set.of(name)).all().get();

        await().atMost(SOON)
            .failFast("Kafka is thought away", () -> watch.view() instanceof ClusterView.Lost)
            .until(() -> !sight().topics().containsKey(name));
        long changes = watch.changes();
        await().atMost(SOON).until(() -> watch.changes() > changes + 5);
    }

    @Test
    void shouldShowAGroupAtTheEndWhenOnlyMarkersAreLeft() throws ExecutionException, InterruptedException {
        sendInTransaction("a", "b");
        commit(2);

        awaitGroup(group -> {
            assertThat(sight().end(first)).isEqualTo(3);
            assertThat(group.committed()).containsEntry(first, 3L);
        });
    }

    @Test
    void shouldShowAGroupBehindWhenARecordIsLeft() throws ExecutionException, InterruptedException {
        sendInTransaction("a", "b");
        commit(1);
        awaitGroup(group -> assertThat(group.committed()).isNotEmpty());
        long changes = watch.changes();

        await().atMost(SOON).until(() -> watch.changes() > changes + 10);

        assertThat(Objects.requireNonNull(sight().groups().get(name)).committed()).containsEntry(first, 1L);
    }

    private ClusterSight sight() {
        assertThat(watch.view()).isInstanceOf(ClusterView.Answering.class);
        return Objects.requireNonNull(watch.view().last());
    }

    private SeenTopic topic(ClusterSight sight) {
        assertThat(sight.topics()).containsKey(name);
        return Objects.requireNonNull(sight.topics().get(name));
    }

    private void awaitGroup(Consumer<SeenGroup> check) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(sight().groups()).containsKey(name);
            check.accept(Objects.requireNonNull(sight().groups().get(name)));
        });
    }

    private void commit(long offset) throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(name, Map.of(first, new OffsetAndMetadata(offset))).all().get();
    }

    private void consume(String protocol) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "group.id", name, "client.id", "reader-1",
                        "group.protocol", protocol, "enable.auto.commit", false),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        open.add(consumer);
        consumer.subscribe(List.of(name));
        await().atMost(SOON).until(() -> {
            consumer.poll(Duration.ofMillis(100));
            return consumer.assignment().size() == 3;
        });
        consumer.commitSync(Map.of(first, new OffsetAndMetadata(1)));
    }

    private void send(String... values) {
        send(Map.of(), values);
    }

    private void sendInTransaction(String... values) {
        send(Map.of("transactional.id", name), values);
    }

    private void send(Map<String, Object> more, String... values) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", TestKafka.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
                new ByteArraySerializer())) {
            if (!more.isEmpty()) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            for (String value : values) {
                var _ = producer.send(new ProducerRecord<>(name, 0, null, value.getBytes(StandardCharsets.UTF_8)));
            }
            if (!more.isEmpty()) {
                producer.commitTransaction();
            }
        }
    }

}
