package dev.flotilla.ingestion.publishing;

import dev.flotilla.common.errors.ErrorCode;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Decides what a failure of the producer means for the sender. A record that was handed
 * to the producer may have been written by an attempt whose answer was lost, so a later
 * attempt's refusal proves nothing, unless every attempt had to be refused.
 */
final class SendFailures {

    private SendFailures() {
    }

    static SendOutcome beforeHandOver(Throwable failure) {
        return switch (failure) {
            case BufferExhaustedException _ ->
                new SendOutcome.NotTaken(ErrorCode.SATURATED, "the producer's buffer is full");
            case TimeoutException _ -> unavailable("Kafka cannot be reached, or the topic does not exist");
            default ->
                refused(failure) instanceof SendOutcome.NotTaken certain ? certain : unavailable(nameOf(failure));
        };
    }

    static SendOutcome afterHandOver(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> new SendOutcome.Unknown("Kafka did not acknowledge in time");
            case NotEnoughReplicasException _, NotEnoughReplicasAfterAppendException _ ->
                new SendOutcome.Unknown("too few replicas are in sync");
            default -> refused(failure);
        };
    }

    private static SendOutcome refused(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException _, RecordBatchTooLargeException _ ->
                new SendOutcome.NotTaken(ErrorCode.TOO_LARGE, "Kafka does not take a record of this size");
            case AuthorizationException _, AuthenticationException _ ->
                unavailable("Kafka does not let this service write the topic");
            case InvalidTopicException _, UnknownTopicOrPartitionException _ -> unavailable("the topic does not exist");
            default -> new SendOutcome.Unknown(nameOf(failure));
        };
    }

    private static SendOutcome.NotTaken unavailable(String reason) {
        return new SendOutcome.NotTaken(ErrorCode.UNAVAILABLE, reason);
    }

    private static String nameOf(Throwable failure) {
        return "the producer failed with " + failure.getClass().getSimpleName();
    }

}
