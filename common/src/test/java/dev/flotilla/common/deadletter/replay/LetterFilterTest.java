package dev.flotilla.common.deadletter.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.support.KafkaHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class LetterFilterTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final ConsumerRecord<byte[], byte[]> letter = letter("customer-7", "Value too LONG");

    @Test
    void shouldTakeEveryLetterWhenNothingIsAskedFor() {
        assertThat(LetterFilter.ALL.matches(letter)).isTrue();
        assertThat(LetterFilter.ALL.matches(letter(null, null))).isTrue();
    }

    @Test
    void shouldCompareTheWholeKeyWhenOneIsGiven() {
        assertThat(new LetterFilter("customer-7", null, null, null).matches(letter)).isTrue();
        assertThat(new LetterFilter("customer", null, null, null).matches(letter)).isFalse();
        assertThat(new LetterFilter("customer", null, null, null).matches(letter(null, "x"))).isFalse();
    }

    @Test
    void shouldLookForAPartOfTheReasonWhenOneIsGiven() {
        assertThat(new LetterFilter(null, "too long", null, null).matches(letter)).isTrue();
        assertThat(new LetterFilter(null, "too short", null, null).matches(letter)).isFalse();
        assertThat(new LetterFilter(null, "too long", null, null).matches(letter(null, null))).isFalse();
    }

    @Test
    void shouldTakeTheBeginningAndLeaveTheEndWhenTimesAreGiven() {
        assertThat(new LetterFilter(null, null, AT, AT.plusSeconds(1)).matches(letter)).isTrue();
        assertThat(new LetterFilter(null, null, AT.minusSeconds(1), AT).matches(letter)).isFalse();
    }

    private static ConsumerRecord<byte[], byte[]> letter(@Nullable String key, @Nullable String reason) {
        RecordHeaders headers = new RecordHeaders();
        if (reason != null) {
            headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, reason.getBytes(StandardCharsets.UTF_8));
        }
        return new ConsumerRecord<>("orders.dlq", 0, 0, AT.toEpochMilli(), TimestampType.CREATE_TIME, 0, 0,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8), new byte[0], headers, Optional.empty());
    }

}
