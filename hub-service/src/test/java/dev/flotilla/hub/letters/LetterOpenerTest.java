package dev.flotilla.hub.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import dev.flotilla.common.deadletter.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.support.KafkaHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class LetterOpenerTest {

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void shouldTellWhatTheHeadersSayWhenTheyAreOurs() {
        header(KafkaHeaders.DLT_ORIGINAL_TOPIC, bytes("orders"));
        header(KafkaHeaders.DLT_ORIGINAL_PARTITION, ByteBuffer.allocate(4).putInt(3).array());
        header(KafkaHeaders.DLT_ORIGINAL_OFFSET, ByteBuffer.allocate(8).putLong(77).array());
        header(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, bytes("writers"));
        header(KafkaHeaders.DLT_EXCEPTION_FQCN, bytes("java.lang.Error"));
        header(KafkaHeaders.DLT_EXCEPTION_MESSAGE, bytes("no"));
        header(DeadLetters.ATTEMPTS, bytes("2"));
        header(DeadLetters.FIRST_FAILURE, bytes("2026-01-02T03:04:05Z"));
        header(DeadLetters.INSTANCE, bytes("storage-1"));

        Letter letter = open(bytes("customer"), bytes("{}"));

        assertThat(letter).isEqualTo(new Letter(1, 2, Instant.ofEpochMilli(3), "customer", true, "{}", true, 2, false,
                null, "orders", 3, 77L, "writers", "java.lang.Error", "no", 2, Instant.parse("2026-01-02T03:04:05Z"),
                "storage-1", null));
    }

    @Test
    void shouldLeaveOutWhatCannotBeWhenHeadersAreRubbish() {
        header(KafkaHeaders.DLT_ORIGINAL_TOPIC, null);
        header(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes("3"));
        header(KafkaHeaders.DLT_ORIGINAL_OFFSET, new byte[0]);
        header(DeadLetters.ATTEMPTS, bytes("-99999999999"));
        header(DeadLetters.FIRST_FAILURE, bytes("yesterday"));

        Letter letter = open(null, null);

        assertThat(letter).isEqualTo(new Letter(1, 2, Instant.ofEpochMilli(3), null, true, null, true, 0, false, null,
                null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void shouldKeepLittleWhenEverythingIsHuge() {
        byte[] huge = bytes("😀".repeat(1 << 20));
        header(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, huge);
        header(KafkaHeaders.DLT_EXCEPTION_FQCN, huge);
        header(KafkaHeaders.DLT_EXCEPTION_MESSAGE, huge);
        header(DeadLetters.ATTEMPTS, huge);
        header(DeadLetters.INSTANCE, huge);

        Letter letter = open(huge, huge);

        assertThat(letter.toString().length()).isLessThan(16_000);
        assertThat(letter.cut()).isTrue();
        assertThat(letter.valueBytes()).isEqualTo(4 << 20);
    }

    private Letter open(byte @Nullable [] key, byte @Nullable [] value) {
        return LetterOpener.open(new ConsumerRecord<>("orders.dlq", 1, 2, 3, TimestampType.CREATE_TIME, 0, 0, key,
                value, headers, Optional.empty()));
    }

    private void header(String name, byte @Nullable [] value) {
        headers.add(name, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
