package dev.flotilla.delivery.writing;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.Reader;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.route.WriteOutcome;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes successive records of a partition, narrowing down to the bad ones where the
 * store refuses them.
 */
public final class PieceWriter<T> {

    private static final Logger LOG = LoggerFactory.getLogger(PieceWriter.class);

    private final Reader<T> reader;

    private final DeadLetterLog deadLetters;

    private final Flow flow;

    private final Timer writes;

    private final InstantSource time;

    public PieceWriter(Reader<T> reader, DeadLetterLog deadLetters, Flow flow, Timer writes, InstantSource time) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.flow = flow;
        this.writes = writes;
        this.time = time;
    }

    /**
     * Writes them all, unless the store says otherwise.
     * @param records at least one
     * @param wanted asked before each piece
     */
    public WriteResult write(Store<T> store, Progress expected, List<ConsumerRecord<byte[], byte[]>> records,
            BooleanSupplier wanted) {
        List<Entry<T>> entries = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> source : records) {
            entries.add(entry(source));
        }
        Deque<Piece<T>> todo = new ArrayDeque<>(Piece.of(entries));
        Progress progress = expected;
        while (!todo.isEmpty()) {
            if (!wanted.getAsBoolean()) {
                return new WriteResult.Stopped(progress);
            }
            Piece<T> piece = todo.pop();
            switch (write(store, progress, piece)) {
                case WriteOutcome.Written _ -> progress = new Progress.Next(piece.nextOffset());
                case WriteOutcome.BadRecords bad ->
                    narrow(piece, DeadLetterReason.of(bad.cause(), time.instant()), todo);
                case WriteOutcome.TransientFailure(Exception cause) -> {
                    return new WriteResult.Failed(cause);
                }
                case WriteOutcome.Fenced _ -> {
                    return new WriteResult.Fenced();
                }
            }
        }
        return new WriteResult.Finished(progress);
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

    private WriteOutcome write(Store<T> store, Progress expected, Piece<T> piece) {
        PartitionBatch<T> batch = batch(expected, piece);
        List<Entry.Bad<T>> bad = piece.bad();
        Timer.Sample sample = Timer.start();
        try {
            WriteOutcome outcome = store.write(batch, () -> deadLetters.add(batch.partition(), bad));
            if (outcome instanceof WriteOutcome.Written) {
                flow.delivered(batch.records().size());
                flow.deadLettered(bad.size());
                countAges(batch.records());
            }
            return outcome;
        }
        catch (DeadLetterLog.DeadLetterException e) {
            return e.isFenced() ? new WriteOutcome.Fenced() : new WriteOutcome.TransientFailure(e);
        }
        finally {
            sample.stop(writes);
        }
    }

    private void countAges(List<Delivered<T>> delivered) {
        long now = time.millis();
        for (Delivered<T> record : delivered) {
            flow.sinceArrival().add(now - record.source().timestamp());
        }
    }

    private static <T> PartitionBatch<T> batch(Progress expected, Piece<T> piece) {
        ConsumerRecord<byte[], byte[]> first = piece.entries().getFirst().source();
        long from = switch (expected) {
            case Progress.NotStarted _ -> first.offset();
            case Progress.Next(long offset) -> offset;
        };
        var partition = new TopicPartition(first.topic(), first.partition());
        List<Delivered<T>> good = piece.good();
        return new PartitionBatch<>(expected, new Range(partition, from, piece.nextOffset()), good);
    }

    private Entry<T> entry(ConsumerRecord<byte[], byte[]> source) {
        try {
            return switch (reader.read(source)) {
                case Parsed.Valid<T>(T value) -> new Entry.Good<>(new Delivered<>(source, value));
                case Parsed.Unreadable<T>(String reason) ->
                    new Entry.Bad<>(source, new DeadLetterReason("unreadable", reason, 1, time.instant()));
            };
        }
        catch (RuntimeException e) {
            // The reader's mistake, but no reason to stop everything behind this record.
            LOG.error("{}-{}: cannot read the record at offset {}", source.topic(), source.partition(), source.offset(),
                    e);
            return new Entry.Bad<>(source, DeadLetterReason.of(e, time.instant()));
        }
    }

}
