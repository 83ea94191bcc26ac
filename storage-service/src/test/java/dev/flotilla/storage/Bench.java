package dev.flotilla.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.test.utils.ContainerTestUtils;

import static java.util.Objects.requireNonNull;

/**
 * What tests do around the service: write to its topic as the processor does, look into
 * its database, stop it and meddle with its offsets.
 */
class Bench {

    static final String GROUP = "storage-writers";

    /** Of the topic, and the one of its replays. */
    private static final int PARTITIONS = 13;

    private static final String TOPIC = FleetTopics.ORDERS_PROCESSED;

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "transactional.id", "bench-" + UUID.randomUUID()),
            new ByteArraySerializer(), new ByteArraySerializer());

    private final JdbcClient database = JdbcClient.create(ProxiedPostgres.direct());

    private final KafkaListenerEndpointRegistry registry;

    Bench(KafkaListenerEndpointRegistry registry) {
        this.registry = registry;
        producer.initTransactions();
        // The machine may be busy with other builds; only a failing test takes this long.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    JdbcClient database() {
        return database;
    }

    /**
     * In one transaction, whose marker takes an offset of its own. Returns the offsets.
     */
    List<Long> send(int partition, List<byte[]> values) {
        producer.beginTransaction();
        List<Future<Long>> offsets = sendAll(partition, values);
        producer.commitTransaction();
        return offsets.stream().map(Bench::get).toList();
    }

    List<Long> sendOrders(int partition, List<ProcessedOrder> orders) {
        return send(partition, orders.stream().map(EventJson::write).toList());
    }

    void sendAndAbort(int partition, List<ProcessedOrder> orders) {
        producer.beginTransaction();
        var _ = sendAll(partition, orders.stream().map(EventJson::write).toList());
        producer.flush();
        producer.abortTransaction();
    }

    private List<Future<Long>> sendAll(int partition, List<byte[]> values) {
        List<Future<Long>> offsets = new ArrayList<>();
        for (byte[] value : values) {
            var sent = producer
                .send(new ProducerRecord<>(TOPIC, partition, "key".getBytes(StandardCharsets.UTF_8), value));
            offsets.add(CompletableFuture.supplyAsync(() -> get(sent).offset()));
        }
        return offsets;
    }

    List<String> stored(String customer) {
        return database.sql("SELECT order_id FROM orders WHERE customer_id = ? ORDER BY stored_seq")
            .param(customer)
            .query((row, _) -> requireNonNull(row.getString(1)))
            .list();
    }

    long storedOffset(int partition) {
        return database
            .sql("SELECT next_offset FROM delivery_offset WHERE topic = ? AND partition = ? AND consumer_group = ?")
            .param(TOPIC)
            .param(partition)
            .param(GROUP)
            .query(Long.class)
            .optional()
            .orElse(-1L);
    }

    void setStoredOffset(int partition, long offset) {
        int rows = database.sql("UPDATE delivery_offset SET next_offset = ? WHERE topic = ? AND partition = ?")
            .param(offset)
            .param(TOPIC)
            .param(partition)
            .update();
        if (rows != 1) {
            throw new IllegalStateException("no stored offset of partition " + partition);
        }
    }

    /** Sums over all partitions. */
    long counted(String column) {
        return database.sql("SELECT coalesce(sum(" + column + "), 0) FROM order_count").query(Long.class).single();
    }

    void stop() {
        container().stop();
    }

    void start() {
        container().start();
        ContainerTestUtils.waitForAssignment(container(), PARTITIONS);
    }

    private MessageListenerContainer container() {
        return requireNonNull(registry.getListenerContainer(GROUP + "/" + TOPIC));
    }

    void commitToKafka(String group, int partition, long offset) {
        try (Admin admin = admin()) {
            get(admin
                .alterConsumerGroupOffsets(group,
                        Map.of(new TopicPartition(TOPIC, partition), new OffsetAndMetadata(offset)))
                .all());
        }
    }

    long endOffset(int partition) {
        try (var consumer = consumer("read_uncommitted")) {
            TopicPartition topicPartition = new TopicPartition(TOPIC, partition);
            return requireNonNull(consumer.endOffsets(Set.of(topicPartition)).get(topicPartition));
        }
    }

    /** Of the records from this offset on; other tests have theirs before it. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(int partition, long from) {
        try (var consumer = consumer("read_committed")) {
            List<TopicPartition> all = IntStream.range(0, consumer.partitionsFor(TOPIC + ".dlq").size())
                .mapToObj(number -> new TopicPartition(TOPIC + ".dlq", number))
                .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            while (all.stream().anyMatch(each -> consumer.position(each) < requireNonNull(ends.get(each)))) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
            return letters.stream()
                .filter(letter -> originalPartition(letter) == partition && originalOffset(letter) >= from)
                .toList();
        }
    }

    static long originalOffset(ConsumerRecord<byte[], byte[]> letter) {
        return ByteBuffer.wrap(letter.headers().lastHeader("kafka_dlt-original-offset").value()).getLong();
    }

    private static int originalPartition(ConsumerRecord<byte[], byte[]> letter) {
        return ByteBuffer.wrap(letter.headers().lastHeader("kafka_dlt-original-partition").value()).getInt();
    }

    static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "isolation.level", isolation),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static <V> V get(Future<V> future) {
        try {
            return future.get();
        }
        catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

}
