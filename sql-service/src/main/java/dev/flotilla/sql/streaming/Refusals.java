package dev.flotilla.sql.streaming;

import java.time.Instant;

import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.types.BadRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Makes dead letters of records that a job cannot use.
 */
final class Refusals {

    private final String group;

    private final JobWatch watch;

    private final DeadLetters deadLetters;

    Refusals(String group, JobWatch watch, DeadLetters deadLetters) {
        this.group = group;
        this.watch = watch;
        this.deadLetters = deadLetters;
    }

    JobWatch watch() {
        return watch;
    }

    /**
     * @param topic what the record was read from
     * @param now milliseconds since 1970
     */
    Record<byte[], Object> of(Row row, String topic, Headers headers, BadRecord why, long now) {
        String reason = String.valueOf(why.getMessage());
        watch.deadLettered(reason);
        ConsumerRecord<byte[], byte[]> source = new ConsumerRecord<>(topic, row.partition(), row.offset(),
                row.timestamp(), TimestampType.CREATE_TIME, length(row.key()), length(row.value()), row.key(),
                row.value(), headers, Optional.empty());
        ProducerRecord<byte[], byte[]> letter = deadLetters.of(source, group,
                new DeadLetterReason(BadRecord.class.getName(), reason, 1, Instant.ofEpochMilli(now)));
        return new Record<>(letter.key(), letter.value(), row.timestamp(), letter.headers());
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? ConsumerRecord.NULL_SIZE : bytes.length;
    }

}
