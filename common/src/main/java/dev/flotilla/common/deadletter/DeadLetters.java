package dev.flotilla.common.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * Makes the dead letter of a record: same key, same value, same headers, and Spring's
 * {@code kafka_dlt-} headers plus attempts, first failure and who gave up. Sending it is
 * the caller's, who knows in which transaction.
 */
public class DeadLetters {

    public static final String ATTEMPTS = "flotilla_dlt-attempts";

    public static final String FIRST_FAILURE = "flotilla_dlt-first-failure";

    /** Instead of a value that is too large to be sent on. */
    public static final String VALUE_OMITTED = "flotilla_dlt-value-omitted";

    /**
     * Unpacked; a topic's own limit is of what is packed, so its values can be larger
     * than that by far.
     */
    private static final long MAX_BYTES = 15L << 20;

    public static final String INSTANCE = "flotilla_dlt-instance";

    /** On a record that is a dead letter sent through its route again. */
    public static final String REPLAY_OF = "flotilla_dlt-replay-of";

    /**
     * So that no reason can make the dead letter much larger than the record it is for.
     */
    private static final int MAX_MESSAGE_CHARS = 1_000;

    private final InstanceIdentity identity;

    public DeadLetters(InstanceIdentity identity) {
        this.identity = identity;
    }

    public ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> source, String group,
            DeadLetterReason reason) {
        Headers headers = besideValue(source) <= MAX_BYTES ? new RecordHeaders(source.headers()) : new RecordHeaders();
        // One that has been here before keeps its origin.
        Replayed replayed = Replayed.of(source);
        if (replayed == null) {
            putOrigin(headers, source);
            put(headers, FIRST_FAILURE, reason.firstFailure().toString());
        }
        headers.remove(REPLAY_OF);
        put(headers, ATTEMPTS, String.valueOf(reason.attempts() + (replayed == null ? 0 : replayed.attempts())));
        put(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group);
        put(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, reason.exceptionType());
        put(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, shortened(reason.message()));
        put(headers, INSTANCE, identity.id());
        boolean fits = source.value() == null || source.value().length + besideValue(source) <= MAX_BYTES;
        if (!fits) {
            put(headers, VALUE_OMITTED, "the value has " + source.value().length + " bytes; it is still in "
                    + source.topic() + "-" + source.partition() + " at offset " + source.offset());
        }
        return new ProducerRecord<>(FleetTopics.deadLettersOf(replayed == null ? source.topic() : replayed.topic()),
                null, source.key(), fits ? source.value() : new byte[0], headers);
    }

    /** How many bytes its key and headers are. */
    public static long besideValue(ConsumerRecord<byte[], byte[]> source) {
        long bytes = source.key() == null ? 0 : source.key().length;
        for (Header header : source.headers()) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return bytes;
    }

    private static void putOrigin(Headers headers, ConsumerRecord<byte[], byte[]> source) {
        put(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, source.topic());
        put(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION, ByteBuffer.allocate(4).putInt(source.partition()).array());
        put(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, ByteBuffer.allocate(8).putLong(source.offset()).array());
        put(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, ByteBuffer.allocate(8).putLong(source.timestamp()).array());
        put(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE, source.timestampType().toString());
    }

    private static String shortened(String message) {
        return message.length() <= MAX_MESSAGE_CHARS ? message : message.substring(0, MAX_MESSAGE_CHARS) + "…";
    }

    private static void put(Headers headers, String name, String value) {
        put(headers, name, value.getBytes(StandardCharsets.UTF_8));
    }

    // A replayed record may come with the headers of its first failure.
    private static void put(Headers headers, String name, byte[] value) {
        headers.remove(name).add(name, value);
    }

}
