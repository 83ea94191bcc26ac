package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the ranges of a consumer's lanes as the commits of its group. Kafka takes them
 * from a member of the present generation only, so a process that slept through a
 * rebalance can record nothing any more; and since only the polling thread may talk to
 * the consumer, a lane that was let go cannot speak through it either.
 */
final class KafkaRanges {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRanges.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * A lane's, and so longer than the polling thread may be at a read and a commit.
     */
    private static final Duration LANE_PATIENCE = Duration.ofSeconds(15);

    private final Queue<Read> reads = new ConcurrentLinkedQueue<>();

    private final Deque<Commit> commits = new ConcurrentLinkedDeque<>();

    private final Consumer<?, ?> consumer;

    private final Bell bell;

    KafkaRanges(Consumer<?, ?> consumer, Bell bell) {
        this.consumer = consumer;
        this.bell = bell;
    }

    private record Read(Keeper keeper, CompletableFuture<Lookup> answer) {

        void refuse() {
            answer.complete(new Lookup.Unavailable(new IllegalStateException("the partition was let go")));
        }

    }

    private record Commit(Keeper keeper, OffsetAndMetadata note, CompletableFuture<WriteOutcome> answer) {

        void refuse() {
            answer.complete(new WriteOutcome.Fenced());
        }

    }

    Keeper keeper(TopicPartition partition) {
        return new Keeper(partition);
    }

    /** On the polling thread: one round trip for all lanes. */
    void serve() {
        answer(taken(reads));
        perform(taken(commits));
    }

    /** Or writers would wait for answers that nobody gives any more. */
    void refuseClosed() {
        reads.stream().filter(read -> read.keeper().closed).forEach(Read::refuse);
        commits.stream().filter(commit -> commit.keeper().closed).forEach(Commit::refuse);
    }

    private static <R> List<R> taken(Queue<R> requests) {
        List<R> taken = new ArrayList<>();
        for (R request = requests.poll(); request != null; request = requests.poll()) {
            taken.add(request);
        }
        return taken;
    }

    private void answer(List<Read> asked) {
        if (asked.isEmpty()) {
            return;
        }
        var partitions = asked.stream().map(read -> read.keeper().partition).collect(Collectors.toSet());
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = undisturbed(
                    patient -> patient.committed(partitions, PATIENCE));
            asked.forEach(read -> read.answer()
                .complete(RangeNote.read(read.keeper().partition, committed.get(read.keeper().partition))));
        }
        catch (KafkaException e) {
            asked.forEach(read -> read.answer().complete(new Lookup.Unavailable(e)));
        }
    }

    private void perform(List<Commit> asked) {
        asked.stream().filter(commit -> commit.keeper().closed).forEach(Commit::refuse);
        // One whose lane has stopped waiting for it must not happen behind its back.
        List<Commit> wanted = asked.stream().filter(commit -> !commit.answer().isDone()).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> notes = new LinkedHashMap<>();
        wanted.forEach(commit -> notes.put(commit.keeper().partition, commit.note()));
        try {
            WriteOutcome outcome = commit(notes);
            wanted.forEach(commit -> commit.answer().complete(outcome));
        }
        catch (RebalanceInProgressException e) {
            LOG.debug("committing {} after the next poll", notes.keySet(), e);
            // Before whatever has been asked for since, for the last one counts.
            wanted.reversed().forEach(commits::addFirst);
        }
    }

    private WriteOutcome commit(Map<TopicPartition, OffsetAndMetadata> notes) {
        try {
            undisturbed(patient -> {
                patient.commitSync(notes, PATIENCE);
                return notes;
            });
            return new WriteOutcome.Written();
        }
        catch (CommitFailedException | FencedInstanceIdException e) {
            LOG.warn("{}: the group has gone on without this consumer, nothing was recorded", notes.keySet());
            return new WriteOutcome.Fenced();
        }
        catch (RebalanceInProgressException e) {
            throw e;
        }
        catch (KafkaException e) {
            return new WriteOutcome.TransientFailure(e);
        }
    }

    // The bell is for a consumer that waits for records, and may come late.
    private <R> R undisturbed(Function<Consumer<?, ?>, R> call) {
        while (true) {
            try {
                return call.apply(consumer);
            }
            catch (WakeupException e) {
                LOG.trace("woken while recording, going on", e);
            }
        }
    }

    final class Keeper implements RangeKeeper {

        private final TopicPartition partition;

        // By the polling thread only.
        private volatile boolean closed;

        private Keeper(TopicPartition partition) {
            this.partition = partition;
        }

        @Override
        public Lookup read() {
            var read = new Read(this, new CompletableFuture<>());
            reads.add(read);
            if (closed) {
                read.refuse();
            }
            return await(read.answer(), Lookup.Unavailable::new);
        }

        @Override
        public WriteOutcome record(Range range) {
            return await(commit(RangeNote.writing(range)), WriteOutcome.TransientFailure::new);
        }

        @Override
        public void settle(long next) {
            var _ = commit(RangeNote.settled(next));
        }

        void close() {
            closed = true;
        }

        private CompletableFuture<WriteOutcome> commit(OffsetAndMetadata note) {
            var commit = new Commit(this, note, new CompletableFuture<>());
            commits.add(commit);
            if (closed) {
                commit.refuse();
            }
            return commit.answer();
        }

        private <R> R await(CompletableFuture<R> answer, Function<Exception, R> otherwise) {
            bell.ring();
            R result;
            try {
                result = answer.get(LANE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                result = otherwise.apply(e);
            }
            catch (ExecutionException | TimeoutException e) {
                result = otherwise.apply(e);
            }
            answer.complete(result);
            return result;
        }

    }

}
