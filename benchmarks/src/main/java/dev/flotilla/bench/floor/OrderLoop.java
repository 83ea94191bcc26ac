package dev.flotilla.bench.floor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Polls for ever on one thread and lets Kafka commit by itself, so that a crash loses
 * what was polled and not yet written.
 */
final class OrderLoop {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;

    private final String topic;

    private final String group;

    OrderLoop(String bootstrapServers, String topic, String group) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.group = group;
    }

    /** Batches are as large as wanted, or as large as one poll finds any more. */
    void run(int batch, Batch store) throws Exception {
        try (Consumer<byte[], byte[]> consumer = consumer(batch)) {
            consumer.subscribe(List.of(topic));
            while (!Thread.currentThread().isInterrupted()) {
                int rows = 0;
                for (ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL); !polled.isEmpty()
                        && rows < batch; polled = rows < batch ? consumer.poll(POLL) : polled) {
                    for (ConsumerRecord<byte[], byte[]> each : polled) {
                        store.add(each);
                    }
                    rows += polled.count();
                }
                if (rows > 0) {
                    store.write();
                }
            }
        }
    }

    private Consumer<byte[], byte[]> consumer(int batch) {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", bootstrapServers, "group.id", group, "auto.offset.reset",
                "earliest", "enable.auto.commit", true, "max.poll.records", batch, "fetch.min.bytes", 1 << 16,
                "max.partition.fetch.bytes", 4 << 20, "receive.buffer.bytes", 1 << 20));
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** What becomes of the records. */
    interface Batch {

        void add(ConsumerRecord<byte[], byte[]> source) throws Exception;

        void write() throws Exception;

    }

}
