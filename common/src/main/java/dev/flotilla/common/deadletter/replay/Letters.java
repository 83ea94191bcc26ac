package dev.flotilla.common.deadletter.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic, from its beginning or from a time on, to where it ended at first sight,
 * in the order of each partition.
 */
final class Letters {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;

    private final InstantSource time;

    Letters(Consumer<byte[], byte[]> consumer, InstantSource time) {
        this.consumer = consumer;
        this.time = time;
    }

    /** Tells whether all were read; the reader ends it by refusing one, or time does. */
    boolean read(String topic, @Nullable Instant since, Instant deadline,
            Predicate<ConsumerRecord<byte[], byte[]>> reader) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic)
            .stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (since == null) {
            consumer.seekToBeginning(partitions);
        }
        else {
            from(partitions, since, ends).forEach(consumer::seek);
        }
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (!time.instant().isBefore(deadline)) {
                return false;
            }
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                if (!reader.test(letter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> from(List<TopicPartition> partitions, Instant since,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, Math.max(0, since.toEpochMilli())));
        Map<TopicPartition, Long> from = new HashMap<>(ends);
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                from.put(partition, found.offset());
            }
        });
        return from;
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

}
