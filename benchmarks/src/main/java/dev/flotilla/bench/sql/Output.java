package dev.flotilla.bench.sql;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written, as far as it is committed.
 */
final class Output {

    private static final Duration POLL = Duration.ofMillis(500);

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private final Broker broker;

    private final SqlJob job;

    Output(Broker broker, SqlJob job) {
        this.broker = broker;
        this.job = job;
    }

    Tally.Digest read(String topic) {
        Tally tally = job.tally();
        List<TopicPartition> partitions = IntStream.range(0, PurchaseTopics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .toList();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    tally.add(job.row(JSON.readTree(record.value())));
                }
            }
        }
        return tally.digest();
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(
                Map.of("bootstrap.servers", broker.address(), "isolation.level", "read_committed", "enable.auto.commit",
                        false, "max.poll.records", 10_000, "max.partition.fetch.bytes", 4 << 20));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

}
