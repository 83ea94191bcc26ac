package dev.flotilla.common.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dev.flotilla.common.identity.InstanceIdentity;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.support.KafkaHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLettersTest {

    private static final Instant FAILED = Instant.parse("2026-01-01T00:00:00Z");

    private final DeadLetters deadLetters = new DeadLetters(
            new InstanceIdentity("processor-service", "processor-service-1", 1, "h", "1", "c", FAILED));

    private final ConsumerRecord<byte[], byte[]> source = new ConsumerRecord<>("orders", 5, 42, bytes("key"),
            bytes("no order"));

    @Test
    void shouldKeepKeyValueAndHeadersOfTheSource() {
        source.headers().add("traceparent", bytes("abc"));

        ProducerRecord<byte[], byte[]> letter = deadLetters.of(source, "order-processors", reason("broken"));

        assertThat(letter.topic()).isEqualTo("orders.dlq");
        assertThat(letter.key()).isEqualTo(bytes("key"));
        assertThat(letter.value()).isEqualTo(bytes("no order"));
        assertThat(header(letter, "traceparent")).isEqualTo("abc");
    }

    @Test
    void shouldSayWhereFromWhyAndByWhom() {
        ProducerRecord<byte[], byte[]> letter = deadLetters.of(source, "order-processors", reason("broken"));

        assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo("orders");
        assertThat(number(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION).getInt()).isEqualTo(5);
        assertThat(number(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong()).isEqualTo(42);
        assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP)).isEqualTo("order-processors");
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_FQCN)).isEqualTo("java.lang.IllegalStateException");
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).isEqualTo("broken");
        assertThat(header(letter, DeadLetters.ATTEMPTS)).isEqualTo("1");
        assertThat(header(letter, DeadLetters.FIRST_FAILURE)).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(header(letter, DeadLetters.INSTANCE)).isEqualTo("processor-service-1");
    }

    @Test
    void shouldReplaceTheReasonAndKeepTheOriginWhenItFailsAgainAfterAReplay() {
        ProducerRecord<byte[], byte[]> first = deadLetters.of(source, "g", reason("first"));

        ProducerRecord<byte[], byte[]> second = deadLetters.of(replay(first, "orders.g.replay"), "g", reason("second"));

        assertThat(second.topic()).isEqualTo("orders.dlq");
        assertThat(second.headers().headers(KafkaHeaders.DLT_EXCEPTION_MESSAGE)).hasSize(1);
        assertThat(header(second, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).isEqualTo("second");
        assertThat(header(second, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo("orders");
        assertThat(number(second, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong()).isEqualTo(42);
        assertThat(header(second, DeadLetters.ATTEMPTS)).isEqualTo("2");
        assertThat(second.headers().lastHeader(DeadLetters.REPLAY_OF)).isNull();
    }

    @Test
    void shouldNotBelieveHeadersWhenTheyStandInAnotherTopic() {
        ProducerRecord<byte[], byte[]> first = deadLetters.of(source, "g", reason("first"));

        ProducerRecord<byte[], byte[]> second = deadLetters.of(replay(first, "market.ticks"), "g", reason("second"));

        assertThat(second.topic()).isEqualTo("market.ticks.dlq");
        assertThat(number(second, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong()).isEqualTo(7);
        assertThat(header(second, DeadLetters.ATTEMPTS)).isEqualTo("1");
    }

    @Test
    void shouldNotBelieveHeadersWhenTheyDoNotFit() {
        ConsumerRecord<byte[], byte[]> forged = new ConsumerRecord<>("orders.g.replay", 0, 7, bytes("key"),
                bytes("{}"));
        forged.headers().add(DeadLetters.REPLAY_OF, bytes("0:0"));

        assertThat(deadLetters.of(forged, "g", reason("broken")).topic()).isEqualTo("orders.g.replay.dlq");
    }

    private static ConsumerRecord<byte[], byte[]> replay(ProducerRecord<byte[], byte[]> letter, String topic) {
        ConsumerRecord<byte[], byte[]> again = new ConsumerRecord<>(topic, 0, 7, letter.key(), letter.value());
        letter.headers().forEach(again.headers()::add);
        again.headers().add(DeadLetters.REPLAY_OF, bytes("5:0"));
        return again;
    }

    @Test
    void shouldStayNearTheSizeOfTheSourceWhenTheReasonIsLong() {
        ProducerRecord<byte[], byte[]> letter = deadLetters.of(source, "g", reason("x".repeat(100_000)));

        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).hasSizeLessThan(1_100);
    }

    @Test
    void shouldLeaveTheValueWhereItIsWhenItIsTooLargeToBeSentOn() {
        ConsumerRecord<byte[], byte[]> large = new ConsumerRecord<>("orders", 5, 42, bytes("key"),
                new byte[16 * 1024 * 1024]);

        ProducerRecord<byte[], byte[]> letter = deadLetters.of(large, "g", reason("broken"));

        assertThat(letter.value()).isEmpty();
        assertThat(header(letter, DeadLetters.VALUE_OMITTED)).contains("16777216 bytes", "orders-5 at offset 42");
    }

    private static DeadLetterReason reason(String message) {
        return DeadLetterReason.of(new IllegalStateException(message), FAILED);
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ByteBuffer number(ProducerRecord<byte[], byte[]> letter, String name) {
        return ByteBuffer.wrap(letter.headers().lastHeader(name).value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
