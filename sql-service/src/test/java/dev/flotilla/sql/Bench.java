package dev.flotilla.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What goes into servers, and the cluster that they stand on.
 */
final class Bench {

    static final int PARTITIONS = 4;

    private Bench() {
    }

    static void makeTopic(String topic) throws InterruptedException, ExecutionException {
        makeTopic(topic, Map.of());
    }

    static void makeTopic(String topic, Map<String, String> configs) throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1).configs(configs))).all().get();
        }
    }

    static Set<String> topics() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    }

    /** Orders of ten customers, one record after another. */
    static void sendOrders(String topic, int from, int to) {
        send(topic,
                IntStream.range(from, to)
                    .mapToObj(number -> new String[] { "c" + number % 10,
                            "{\"customer\":\"c%d\",\"number\":%d}".formatted(number % 10, number) })
                    .toList());
    }

    /** Keys and values. */
    static void send(String topic, List<String[]> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "acks", "all",
                        "max.in.flight.requests.per.connection", 1),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            records.forEach(record -> {
                var _ = producer.send(new ProducerRecord<>(topic, bytes(record[0]), bytes(record[1])));
            });
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
