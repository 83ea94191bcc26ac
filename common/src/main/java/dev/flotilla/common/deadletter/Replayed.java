package dev.flotilla.common.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * What a record says of itself that was a dead letter and is sent through its route
 * again: where it stood first, and how often it was tried.
 */
public record Replayed(String topic, int partition, long offset, int attempts) {

    /**
     * Null if it is no such record. Anybody can write headers, so they count only where
     * they all fit, and in the topic that is for them.
     */
    public static @Nullable Replayed of(ConsumerRecord<byte[], byte[]> source) {
        if (source.headers().lastHeader(DeadLetters.REPLAY_OF) == null) {
            return null;
        }
        String topic = text(source, KafkaHeaders.DLT_ORIGINAL_TOPIC);
        String group = text(source, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
        byte[] partition = bytes(source, KafkaHeaders.DLT_ORIGINAL_PARTITION);
        byte[] offset = bytes(source, KafkaHeaders.DLT_ORIGINAL_OFFSET);
        String attempts = text(source, DeadLetters.ATTEMPTS);
        if (!source.topic().equals(FleetTopics.replaysOf(topic, group)) || partition.length != Integer.BYTES
                || offset.length != Long.BYTES || !attempts.matches("\\d{1,8}")) {
            return null;
        }
        return new Replayed(topic, ByteBuffer.wrap(partition).getInt(), ByteBuffer.wrap(offset).getLong(),
                Integer.parseInt(attempts));
    }

    private static String text(ConsumerRecord<byte[], byte[]> source, String header) {
        return new String(bytes(source, header), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? new byte[0] : header.value();
    }

}
