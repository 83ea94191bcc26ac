package dev.flotilla.hub.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import dev.flotilla.common.deadletter.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * Makes a letter of a record, of which it keeps a few kilobytes at most.
 */
final class LetterOpener {

    private static final int MOST_OF_VALUE = 8 << 10;

    private static final int MOST_OF_KEY = 1 << 10;

    private static final int MOST_OF_MESSAGE = 1 << 10;

    private static final int MOST_OF_NAME = 255;

    private LetterOpener() {
    }

    static Letter open(ConsumerRecord<byte[], byte[]> letter) {
        Excerpt key = Excerpt.of(letter.key(), MOST_OF_KEY);
        Excerpt value = Excerpt.of(letter.value(), MOST_OF_VALUE);
        byte[] partition = bytes(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION);
        byte[] offset = bytes(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET);
        return new Letter(letter.partition(), letter.offset(), Instant.ofEpochMilli(letter.timestamp()), key.text(),
                key.isText(), value.text(), value.isText(), letter.value() == null ? 0 : letter.value().length,
                value.cut(), text(letter, DeadLetters.VALUE_OMITTED, MOST_OF_MESSAGE),
                text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC, MOST_OF_NAME),
                partition.length == Integer.BYTES ? ByteBuffer.wrap(partition).getInt() : null,
                offset.length == Long.BYTES ? ByteBuffer.wrap(offset).getLong() : null,
                text(letter, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, MOST_OF_NAME),
                text(letter, KafkaHeaders.DLT_EXCEPTION_FQCN, MOST_OF_NAME),
                text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE, MOST_OF_MESSAGE), attempts(letter),
                firstFailure(letter), text(letter, DeadLetters.INSTANCE, MOST_OF_NAME), null);
    }

    private static @Nullable Integer attempts(ConsumerRecord<byte[], byte[]> letter) {
        String text = text(letter, DeadLetters.ATTEMPTS, MOST_OF_NAME);
        return text != null && text.matches("\\d{1,8}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Instant firstFailure(ConsumerRecord<byte[], byte[]> letter) {
        String text = text(letter, DeadLetters.FIRST_FAILURE, MOST_OF_NAME);
        try {
            return text == null ? null : Instant.parse(text);
        }
        catch (DateTimeException anybodysWord) {
            return null;
        }
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> letter, String header, int most) {
        byte[] bytes = bytes(letter, header);
        if (bytes.length == 0) {
            return null;
        }
        String text = new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8);
        return bytes.length > most ? text + "…" : text;
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? new byte[0] : header.value();
    }

}
