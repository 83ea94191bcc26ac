package dev.flotilla.hub.keys;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a sample, or as much of it as comes soon.
 */
final class SampleReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final int MOST_POLLS = 5;

    private static final long MOST_BYTES = 1 << 20;

    private SampleReader() {
    }

    static KeyCount read(Consumer<byte[], byte[]> consumer, Sample sample) {
        consumer.assign(sample.from().keySet());
        sample.from().forEach(consumer::seek);
        KeyCount count = new KeyCount();
        Set<TopicPartition> open = new HashSet<>(sample.until().keySet());
        long bytes = 0;
        for (int polls = 0; polls < MOST_POLLS && !open.isEmpty() && bytes < MOST_BYTES; polls++) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < sample.until().getOrDefault(partition, 0L)) {
                    count.add(record.key());
                }
                bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
            }
            open.removeIf(partition -> consumer.position(partition, Duration.ZERO) >= sample.until()
                .getOrDefault(partition, 0L));
            // What has been read to its end would only bring more.
            consumer.pause(sample.until().keySet().stream().filter(partition -> !open.contains(partition)).toList());
        }
        sample.from()
            .forEach((partition, from) -> count.passed(
                    Math.min(consumer.position(partition, Duration.ZERO), sample.until().getOrDefault(partition, from))
                            - from));
        consumer.unsubscribe();
        return count;
    }

}
