package dev.flotilla.common.deadletter.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

import jakarta.validation.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * What a letter must be like; what is absent does not matter.
 *
 * @param key of the record, as text
 * @param reason a part of the failure's type or message, in whichever case
 * @param since from this time on it was given up
 * @param until before this time it was given up
 */
public record LetterFilter(@Nullable @Size(max = 1_000) String key, @Nullable @Size(max = 200) String reason,
        @Nullable Instant since, @Nullable Instant until) {

    public static final LetterFilter ALL = new LetterFilter(null, null, null, null);

    boolean matches(ConsumerRecord<byte[], byte[]> letter) {
        Instant at = Instant.ofEpochMilli(letter.timestamp());
        return (key == null || (letter.key() != null && key.equals(new String(letter.key(), StandardCharsets.UTF_8))))
                && (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until))
                && (reason == null || says(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE, reason)
                        || says(letter, KafkaHeaders.DLT_EXCEPTION_FQCN, reason));
    }

    private static boolean says(ConsumerRecord<byte[], byte[]> letter, String header, String part) {
        String text = Letters.header(letter, header);
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

}
