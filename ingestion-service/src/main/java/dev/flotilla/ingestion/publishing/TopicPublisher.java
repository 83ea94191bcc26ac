package dev.flotilla.ingestion.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import dev.flotilla.common.errors.ErrorCode;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends events to one topic, without blocking for an acknowledgement and never more than
 * the budget allows. Sends of one thread keep their order.
 */
public final class TopicPublisher {

    private final String topic;

    private final ProducerFactory<byte[], byte[]> producers;

    private final InFlightBudget budget;

    private final PublishingProperties properties;

    private final PublishingMeters meters;

    private final InstantSource time;

    private final Outage outage;

    TopicPublisher(String topic, ProducerFactory<byte[], byte[]> producers, InFlightBudget budget,
            PublishingProperties properties, PublishingMeters meters, InstantSource time) {
        this.topic = topic;
        this.producers = producers;
        this.budget = budget;
        this.properties = properties;
        this.meters = meters;
        this.time = time;
        this.outage = new Outage(time, properties.retryAfter());
    }

    public String topic() {
        return topic;
    }

    public Duration retryAfter() {
        return properties.retryAfter();
    }

    /** Refuses at once where there is no room. */
    public Sending send(Outgoing event) throws InterruptedException {
        return send(event, Duration.ZERO);
    }

    /** Waits for room, for those who can hold back their source meanwhile. */
    public Sending sendWhenRoom(Outgoing event) throws InterruptedException {
        return send(event, properties.patienceBeforeHandOver());
    }

    private Sending send(Outgoing event, Duration patience) throws InterruptedException {
        if (!outage.mayTry()) {
            return notSent(ErrorCode.UNAVAILABLE, "Kafka cannot be reached");
        }
        if (!budget.tryTake(event.value().length, patience)) {
            return notSent(ErrorCode.SATURATED, "this instance holds as many events for Kafka as it may");
        }
        // From here on, and not from before the waiting for room: nothing was late by
        // then.
        long begunMillis = time.millis();
        CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
        Sending sending = new Sending(outcome, begunMillis + properties.requestDeadline().toMillis(), time);
        handOver(event, new Answer(event.value().length, begunMillis, outcome));
        return sending;
    }

    private Sending notSent(ErrorCode code, String reason) {
        return new Sending(CompletableFuture.completedFuture(new SendOutcome.NotTaken(code, reason)), time.millis(),
                time);
    }

    private void handOver(Outgoing event, Answer answer) {
        try {
            // Asked for every time, because its factory closes and renews the one that
            // all
            // share. The callback tells all that the future would.
            Future<RecordMetadata> _ = producers.createProducer()
                .send(new ProducerRecord<>(topic, event.keyBytes(), event.value()), answer);
        }
        catch (RuntimeException e) {
            // Such as a closed producer: the callback is never called then.
            answer.onCompletion(null, e);
        }
    }

    private final class Answer implements Callback {

        private final long senderThread = Thread.currentThread().threadId();

        private final Timer.Sample sample = meters.begin();

        private final int size;

        private final long begunMillis;

        private final CompletableFuture<SendOutcome> outcome;

        Answer(int size, long begunMillis, CompletableFuture<SendOutcome> outcome) {
            this.size = size;
            this.begunMillis = begunMillis;
            this.outcome = outcome;
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            budget.giveBack(size);
            outcome.complete(metadata != null && failure == null ? acknowledged(metadata) : failed(failure));
        }

        private SendOutcome acknowledged(RecordMetadata metadata) {
            outage.answered();
            meters.acknowledged(sample);
            return new SendOutcome.Acknowledged(metadata.partition(), metadata.offset());
        }

        private SendOutcome failed(@Nullable Exception failure) {
            Exception cause = failure == null ? new IllegalStateException() : failure;
            // The producer reports on the sender's own thread what it never took over.
            SendOutcome failed = Thread.currentThread().threadId() == senderThread ? SendFailures.beforeHandOver(cause)
                    : SendFailures.afterHandOver(cause);
            meters.failed(failed);
            if (isSignOfOutage(failed)) {
                outage.unanswered(begunMillis);
            }
            return failed;
        }

        private static boolean isSignOfOutage(SendOutcome failed) {
            return switch (failed) {
                case SendOutcome.Acknowledged _ -> false;
                case SendOutcome.NotTaken(ErrorCode code, String _) -> code == ErrorCode.UNAVAILABLE;
                case SendOutcome.Unknown _ -> true;
            };
        }

    }

}
