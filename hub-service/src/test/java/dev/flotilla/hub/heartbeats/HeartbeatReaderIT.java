package dev.flotilla.hub.heartbeats;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.ClusterView;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.network.FaultyProxy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HeartbeatReaderIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String topic = "heartbeats-" + UUID.randomUUID();

    private final InstantSource time = InstantSource.system();

    private final FaultyProxy proxy = new FaultyProxy(URI.create("kafka://" + TestKafka.bootstrapServers()).getPort());

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));

    private final HeartbeatWatch watch = new HeartbeatWatch(
            () -> new ClusterView.Answering(new ClusterSight(time.instant(), null, List.of(), Map.of(), Map.of())),
            new HeartbeatBook(new HeartbeatsProperties(Duration.ofSeconds(11), Duration.ofSeconds(20))), time);

    private final AtomicInteger failures = new AtomicInteger();

    private final HeartbeatReader reader = new HeartbeatReader(topic, this::consumer, watch);

    @AfterEach
    void stop() {
        reader.stop();
        proxy.close();
        admin.close();
    }

    @Test
    void shouldComeToLifeWhenKafkaAndItsTopicDoLater() throws ExecutionException, InterruptedException {
        proxy.cut();
        reader.start();
        proxy.mend();
        createTopic();

        send(now("p-a"));

        awaitInstances("p-a");
    }

    @Test
    void shouldKnowTheLatestOfEachWhenItStarts() throws ExecutionException, InterruptedException {
        createTopic();
        send(now("p-a"));
        send(Beats.running("p-b", 5, time.instant().minusSeconds(86_400)));
        send(now("p-c"));
        send("p-c", null);

        reader.start();

        awaitInstances("p-a");
    }

    @Test
    void shouldReadOnWhenSomebodySendsRubbish() throws ExecutionException, InterruptedException {
        createTopic();
        reader.start();
        send("p-evil", "}{".getBytes(StandardCharsets.UTF_8));
        send("p-evil", new byte[300_000]);
        send("", EventJson.write(now("p-evil")));
        send("p-other", EventJson.write(now("p-evil")));

        send(now("p-a"));

        awaitInstances("p-a");
    }

    @Test
    void shouldReadNewPartitionsWhenTheTopicGrows() throws ExecutionException, InterruptedException {
        createTopic();
        reader.start();
        send(now("p-a"));
        awaitInstances("p-a");

        admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(2))).all().get();
        send(1, "p-b", EventJson.write(now("p-b")));

        awaitInstances("p-a", "p-b");
    }

    @Test
    void shouldGoOnWhenSomethingFailsThatNobodyThoughtOf() throws ExecutionException, InterruptedException {
        failures.set(1);
        createTopic();
        reader.start();

        send(now("p-a"));

        awaitInstances("p-a");
        assertThat(failures).hasNegativeValue();
    }

    private Consumer<byte[], byte[]> consumer() {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("for this test");
        }
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", "localhost:" + proxy.port(), "auto.offset.reset", "earliest",
                        "metadata.max.age.ms", 500, "allow.auto.create.topics", false),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void awaitInstances(String... ids) {
        await().atMost(SOON)
            .untilAsserted(() -> assertThat(watch.instances()).extracting(SeenInstance::id).containsExactly(ids));
    }

    private Heartbeat now(String id) {
        Instant now = time.instant();
        return Beats.running(id, 60, now);
    }

    private void createTopic() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    private void send(Heartbeat heartbeat) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            var _ = producer.send(new ProducerRecord<>(topic, 0, heartbeat.at().toEpochMilli(),
                    heartbeat.instance().id().getBytes(StandardCharsets.UTF_8), EventJson.write(heartbeat)));
        }
    }

    private void send(String key, byte @Nullable [] value) {
        send(0, key, value);
    }

    private void send(int partition, String key, byte @Nullable [] value) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            var _ = producer.send(new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value));
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new ByteArraySerializer(),
                new ByteArraySerializer());
    }

}
