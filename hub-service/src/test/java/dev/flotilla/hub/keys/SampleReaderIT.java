package dev.flotilla.hub.keys;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleReaderIT {

    private final String topic = UUID.randomUUID().toString();

    private final TopicPartition first = new TopicPartition(topic, 0);

    private final TopicPartition second = new TopicPartition(topic, 1);

    @Test
    void shouldCountTheKeysOfWhatWasAskedFor() throws ExecutionException, InterruptedException {
        createTopic();
        send(false, 0, "old", "old", "hot", "hot", "hot");
        send(false, 1, "cold", "new");

        KeyCount count = read(new Sample(topic, Map.of(first, 2L, second, 0L), Map.of(first, 5L, second, 1L)));

        assertThat(count.shares()).isEqualTo(new KeyShares(4, 1, Map.of("hot", 0.75, "cold", 0.25)));
    }

    @Test
    void shouldComeToAnEndWhenOnlyTheMarkerOfATransactionIsLeft() throws ExecutionException, InterruptedException {
        createTopic();
        send(true, 0, "a");

        KeyCount count = read(new Sample(topic, Map.of(first, 0L), Map.of(first, 2L)));

        assertThat(count.shares()).isEqualTo(new KeyShares(1, 0.5, Map.of("a", 1.0)));
    }

    private static KeyCount read(Sample sample) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "isolation.level",
                "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return SampleReader.read(consumer, sample);
        }
    }

    private void createTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    private void send(boolean transactional, int partition, String... keys) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
        if (transactional) {
            settings.put("transactional.id", topic);
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
                new ByteArraySerializer())) {
            if (transactional) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            for (String key : keys) {
                var _ = producer
                    .send(new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), new byte[10]));
            }
            if (transactional) {
                producer.commitTransaction();
            }
        }
    }

}
