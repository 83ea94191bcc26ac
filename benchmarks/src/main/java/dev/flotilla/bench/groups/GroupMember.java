package dev.flotilla.bench.groups;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Clock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer that does nothing with its records, so that nothing but the client is seen.
 * Arguments: broker, topic, group, client id, protocol, how many records the topic has.
 * Where that is not 0 it reads them again and again, and tells how fast.
 */
final class GroupMember {

    static final String RATE = "records per second: ";

    private static final Duration POLL = Duration.ofMillis(100);

    private static final double NANOS = 1e9;

    private GroupMember() {
    }

    public static void main(String[] args) {
        Map<String, Object> settings = new HashMap<>(Protocol.valueOf(args[4]).settings());
        settings.putAll(Map.of("bootstrap.servers", args[0], "group.id", args[2], "client.id", args[3],
                "auto.offset.reset", "earliest", "isolation.level", "read_committed", "enable.auto.commit", false,
                "max.poll.records", 5_000));
        int records = Integer.parseInt(args[5]);
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(args[1]));
            if (records > 0) {
                drain(consumer, records);
            }
            else {
                follow(consumer);
            }
        }
    }

    private static void follow(Consumer<byte[], byte[]> consumer) {
        while (!Thread.currentThread().isInterrupted()) {
            if (!consumer.poll(POLL).isEmpty()) {
                consumer.commitAsync();
            }
        }
    }

    private static void drain(Consumer<byte[], byte[]> consumer, int records) {
        while (!Thread.currentThread().isInterrupted()) {
            int seen = consumer.poll(POLL).count();
            int from = seen;
            long begin = Clock.SYSTEM.monotonicTime();
            while (seen < records) {
                seen += consumer.poll(POLL).count();
            }
            double seconds = (Clock.SYSTEM.monotonicTime() - begin) / NANOS;
            System.out.println(RATE + Math.round((seen - from) / seconds));
            consumer.seekToBeginning(consumer.assignment());
        }
    }

}
