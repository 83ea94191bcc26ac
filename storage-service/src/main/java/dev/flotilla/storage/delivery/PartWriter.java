package dev.flotilla.storage.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.common.events.Parsed;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes one partition's part of a poll, narrowing down to the bad records where the
 * store refuses it.
 */
final class PartWriter<T> {

    private final DeliveryRoute<T> route;

    private final DeadLetterLog deadLetters;

    private final Flow flow;

    private final Timer writes;

    private final InstantSource time;

    PartWriter(DeliveryRoute<T> route, DeadLetterLog deadLetters, Flow flow, Timer writes, InstantSource time) {
        this.route = route;
        this.deadLetters = deadLetters;
        this.flow = flow;
        this.writes = writes;
        this.time = time;
    }

    PartResult write(TopicPartition partition, Progress expected, List<ConsumerRecord<byte[], byte[]>> records,
            Instant deadline) {
        Deque<Piece<T>> todo = new ArrayDeque<>(Piece.of(records.stream().map(this::entry).toList()));
        Progress progress = expected;
        while (!todo.isEmpty()) {
            if (time.instant().isAfter(deadline)) {
                return new PartResult.OutOfTime(progress);
            }
            Piece<T> piece = todo.pop();
            switch (write(partition, progress, piece)) {
                case WriteOutcome.Written _ -> progress = new Progress.Next(piece.nextOffset());
                case WriteOutcome.BadRecords bad ->
                    narrow(piece, DeadLetterReason.of(bad.cause(), time.instant()), todo);
                case WriteOutcome.TransientFailure(Exception cause, WriteOutcome.Scope scope) -> {
                    return new PartResult.Failed(cause, scope);
                }
                case WriteOutcome.Fenced _ -> {
                    return new PartResult.Fenced();
                }
            }
        }
        return new PartResult.Finished(progress);
    }

    // A record that was given up goes along with the piece after it, so that many of them
    // do not cost a transaction each.
    private static <T> void narrow(Piece<T> refused, DeadLetterReason reason, Deque<Piece<T>> todo) {
        List<Piece<T>> narrowed = refused.narrowed(reason);
        if (narrowed.getLast().good().isEmpty() && !todo.isEmpty()) {
            List<Entry<T>> joined = new ArrayList<>(refused.givenUp(reason));
            joined.addAll(todo.pop().entries());
            narrowed = Piece.of(joined);
        }
        narrowed.reversed().forEach(todo::push);
    }

    private WriteOutcome write(TopicPartition partition, Progress expected, Piece<T> piece) {
        var batch = new PartitionBatch<>(partition, expected, piece.nextOffset(), piece.good());
        List<Entry.Bad<T>> bad = piece.bad();
        Timer.Sample sample = Timer.start();
        try {
            WriteOutcome outcome = route.store().write(batch, () -> deadLetters.add(partition, bad));
            if (outcome instanceof WriteOutcome.Written) {
                flow.delivered(batch.records().size());
                flow.deadLettered(bad.size());
            }
            return outcome;
        }
        catch (DeadLetterLog.DeadLetterException e) {
            return e.isFenced() ? new WriteOutcome.Fenced()
                    : new WriteOutcome.TransientFailure(e, WriteOutcome.Scope.PARTITION);
        }
        finally {
            sample.stop(writes);
        }
    }

    private Entry<T> entry(ConsumerRecord<byte[], byte[]> source) {
        return switch (route.reader().read(source)) {
            case Parsed.Valid<T>(T value) -> new Entry.Good<>(new Delivered<>(source, value));
            case Parsed.Unreadable<T>(String reason) ->
                new Entry.Bad<>(source, new DeadLetterReason("unreadable", reason, 1, time.instant()));
        };
    }

}
