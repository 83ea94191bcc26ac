package dev.flotilla.ingestion.publishing;

import java.util.stream.Stream;

import dev.flotilla.common.errors.ErrorCode;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendFailuresTest {

    @ParameterizedTest
    @MethodSource("mayHaveBeenWritten")
    void shouldBeUnknownWhenAnAttemptMayHaveBeenWritten(Exception failure) {
        SendOutcome outcome = SendFailures.afterHandOver(failure);

        assertThat(outcome).isInstanceOf(SendOutcome.Unknown.class);
    }

    static Stream<Exception> mayHaveBeenWritten() {
        return Stream.of(new TimeoutException(), new NetworkException(), new NotEnoughReplicasException(),
                new NotEnoughReplicasAfterAppendException(""), new OutOfOrderSequenceException(""),
                new IllegalStateException());
    }

    @Test
    void shouldBeUnavailableWhenKafkaWasNotReachedBeforeTheHandOver() {
        SendOutcome outcome = SendFailures.beforeHandOver(new TimeoutException("topic not present in metadata"));

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.NotTaken.class,
                notTaken -> assertThat(notTaken.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void shouldBeSaturatedWhenTheBufferIsFull() {
        SendOutcome outcome = SendFailures.beforeHandOver(new BufferExhaustedException("full"));

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.NotTaken.class,
                notTaken -> assertThat(notTaken.code()).isEqualTo(ErrorCode.SATURATED));
    }

    @Test
    void shouldBeNotTakenWhenTheProducerIsClosed() {
        SendOutcome outcome = SendFailures.beforeHandOver(new IllegalStateException("closed"));

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.NotTaken.class,
                notTaken -> assertThat(notTaken.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void shouldBeNotTakenWhenEveryAttemptHasToBeRefused() {
        assertThat(SendFailures.afterHandOver(new RecordTooLargeException("1 MB"))).isInstanceOfSatisfying(
                SendOutcome.NotTaken.class, notTaken -> assertThat(notTaken.code()).isEqualTo(ErrorCode.TOO_LARGE));
        assertThat(SendFailures.afterHandOver(new TopicAuthorizationException("orders"))).isInstanceOfSatisfying(
                SendOutcome.NotTaken.class, notTaken -> assertThat(notTaken.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

}
