package dev.flotilla.hub.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * A topic with dead letters, and a way to have them again for one group.
 */
final class LetterBox implements AutoCloseable {

    static final String GROUP = "writers";

    final String topic;

    private final KafkaProducer<byte[], byte[]> producer;

    LetterBox(String topic) throws InterruptedException, ExecutionException {
        this.topic = topic;
        Map<String, Object> kafka = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        try (Admin admin = Admin.create(kafka)) {
            admin
                .createTopics(
                        List.of(new NewTopic(letters(), 3, (short) 1).configs(Map.of("max.message.bytes", "16777216")),
                                new NewTopic(replays(), 1, (short) 1).configs(Map.of("max.message.bytes", "16777216"))))
                .all()
                .get();
        }
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 << 20),
                new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    String letters() {
        return topic + ".dlq";
    }

    String replays() {
        return topic + "." + GROUP + ".replay";
    }

    /** In a transaction of its own, so that there is something between any two. */
    void add(int partition, long at, String key, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, GROUP.getBytes(StandardCharsets.UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, topic.getBytes(StandardCharsets.UTF_8));
        producer.beginTransaction();
        Future<?> _ = producer
            .send(new ProducerRecord<>(letters(), partition, at, key.getBytes(StandardCharsets.UTF_8), value, headers));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }

}
