package dev.flotilla.databridge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.kafka.TopicLog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaHeaders;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests do around the bridge: write to its topics, look into its tables.
 */
class Bench {

    private static final Instant PROCESSED = Instant.parse("2026-11-21T08:00:00.123456Z");

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "transactional.id", "bench-" + UUID.randomUUID(),
                    "max.request.size", 4_000_000),
            new ByteArraySerializer(), new ByteArraySerializer());

    private final JdbcClient database = JdbcClient.create(ProxiedPostgres.direct());

    Bench() {
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
    List<Long> send(String topic, int partition, List<byte @Nullable []> values) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = sendAll(topic, partition, values);
        producer.commitTransaction();
        return sent.stream().map(record -> get(record).offset()).toList();
    }

    List<Long> sendOrders(int partition, List<ProcessedOrder> orders) {
        return send(FleetTopics.ORDERS_PROCESSED, partition, bytes(orders));
    }

    void sendAndAbort(int partition, List<ProcessedOrder> orders) {
        producer.beginTransaction();
        var _ = sendAll(FleetTopics.ORDERS_PROCESSED, partition, bytes(orders));
        producer.flush();
        producer.abortTransaction();
    }

    private static List<byte @Nullable []> bytes(List<ProcessedOrder> orders) {
        List<byte @Nullable []> values = new ArrayList<>();
        orders.forEach(order -> values.add(EventJson.write(order)));
        return values;
    }

    @SuppressWarnings("NullAway") // A tombstone's value is null.
    private List<Future<RecordMetadata>> sendAll(String topic, int partition, List<byte @Nullable []> values) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (byte[] value : values) {
            sent.add(producer.send(new ProducerRecord<>(topic, partition, new byte[] { 1 }, value)));
        }
        return sent;
    }

    List<String> storedOrders(String customer) {
        return database.sql("SELECT order_id FROM orders WHERE customer_id = ? ORDER BY kafka_partition, kafka_offset")
            .param(customer)
            .query((row, _) -> requireNonNull(row.getString(1)))
            .list();
    }

    long storedOffset(String topic, int partition) {
        return database
            .sql("SELECT coalesce(max(next_offset), 0) FROM delivery_offset WHERE topic = ? AND partition = ?")
            .param(topic)
            .param(partition)
            .query(Long.class)
            .single();
    }

    void awaitOffset(String topic, int partition, List<Long> sent) {
        Awaitility.await()
            .untilAsserted(() -> assertThat(storedOffset(topic, partition)).isGreaterThan(sent.getLast()));
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic, int partition, long fromOffset) {
        return TopicLog.committed(FleetTopics.deadLettersOf(topic))
            .stream()
            .filter(letter -> number(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES) == partition)
            .filter(letter -> originalOffset(letter) >= fromOffset)
            .toList();
    }

    static long originalOffset(ConsumerRecord<byte[], byte[]> letter) {
        return number(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES);
    }

    static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE).value(),
                StandardCharsets.UTF_8);
    }

    private static long number(ConsumerRecord<byte[], byte[]> letter, String header, int size) {
        ByteBuffer value = ByteBuffer.wrap(letter.headers().lastHeader(header).value());
        return size == Integer.BYTES ? value.getInt() : value.getLong();
    }

    static ProcessedOrder order(String customer, long sequence) {
        return order(customer, sequence, PROCESSED, 1_000);
    }

    static ProcessedOrder order(String customer, long sequence, Instant processedAt, long totalMinor) {
        Order order = new Order(new OrderId(customer + "-" + sequence), new CustomerId(customer), sequence, "EUR",
                List.of(new OrderItem("sku-1", 2, 500)), PROCESSED);
        return ProcessedOrder.confirmed(order, totalMinor, processedAt, "bench");
    }

    static List<ProcessedOrder> orders(String customer, long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(i -> order(customer, i)).toList();
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        }
        catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

}
