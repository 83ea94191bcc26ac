package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.writing.WriteResult;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One assigned partition. The polling thread puts records in and asks for errands; one
 * writer at a time runs them. Whatever goes wrong, what is buffered is dropped, the store
 * is asked where it is, and reading goes on from there, so there is one way back and
 * nothing to keep during an outage.
 */
final class Lane<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final LaneBuffer buffer = new LaneBuffer();

    private final LaneHistory history;

    private final TopicPartition partition;

    private final Store<T> store;

    private final LaneParts<T> parts;

    private final Bell bell;

    private LanePhase phase = new LanePhase.Unlocated();

    private Load inHand = Load.NONE;

    private boolean busy;

    private boolean draining;

    private boolean timed;

    private boolean passedEnd;

    private final Beginning beginning = new Beginning();

    private Instant confirmed;

    Lane(TopicPartition partition, Store<T> store, LaneParts<T> parts, Bell bell) {
        this.partition = partition;
        this.store = store;
        this.parts = parts;
        this.bell = bell;
        this.history = new LaneHistory(now());
        this.confirmed = now();
    }

    TopicPartition partition() {
        return partition;
    }

    /** What the polling thread has to do for this lane now. */
    synchronized Errand errand() {
        if (busy) {
            return Errand.NONE;
        }
        if (phase instanceof LanePhase.Held(Instant until) && !now().isBefore(until)) {
            phase = new LanePhase.Unlocated();
        }
        return switch (phase) {
            case LanePhase.Unlocated _ -> draining ? Errand.NONE : begin();
            case LanePhase.Located _ -> draining ? Errand.NONE : Errand.PLACE;
            case LanePhase.Open open -> isDue(open) || isInDoubt(open) ? begin() : Errand.NONE;
            case LanePhase.Held _, LanePhase.Closed _ -> Errand.NONE;
        };
    }

    private Errand begin() {
        busy = true;
        return Errand.RUN;
    }

    /** The consumer has been set there. */
    synchronized void open() {
        if (phase instanceof LanePhase.Located(Progress progress, OptionalLong exactlyUntil)) {
            phase = new LanePhase.Open(progress, exactlyUntil);
            passedEnd = false;
            confirmed = now();
        }
    }

    synchronized void offer(List<ConsumerRecord<byte[], byte[]>> records) {
        if (!(phase instanceof LanePhase.Open) || draining || records.isEmpty()) {
            return; // read again from wherever the store says
        }
        noticeLoss(records.getFirst().offset());
        Instant now = now();
        Load before = buffer.load();
        buffer.add(records, now);
        parts.room().take(buffer.load().minus(before));
        watchAge();
    }

    // As long as nothing is stored, only this lane knows where the beginning was.
    private void noticeLoss(long offset) {
        if (!buffer.isEmpty() || busy || !(progress() instanceof Progress.NotStarted started)) {
            return;
        }
        beginning.missingBefore(offset).ifPresent(message -> {
            LOG.error("{}: {}", partition, message);
            history.stranded(message, now());
            parts.alarms().raise(partition, started, message);
        });
    }

    // The polling thread may be waiting for records when those that are here get old.
    private void watchAge() {
        Instant oldest = buffer.oldest();
        if (!timed && !busy && oldest != null && phase instanceof LanePhase.Open open
                && open.exactlyUntil().isEmpty()) {
            timed = true;
            Duration left = Duration.between(now(), oldest.plus(parts.settings().batch().age()));
            parts.crew().executeAfter(left.isNegative() ? Duration.ZERO : left, this::ripen);
        }
    }

    private void ripen() {
        boolean ripe;
        synchronized (this) {
            timed = false;
            ripe = errand() == Errand.RUN;
            if (!ripe) {
                watchAge();
            }
        }
        if (ripe) {
            run();
        }
    }

    /** Where the consumer is, which may be beyond a range whose last records are gone. */
    synchronized void reached(long position) {
        if (phase instanceof LanePhase.Open(var _, OptionalLong until) && until.isPresent()
                && position >= until.getAsLong()) {
            passedEnd = true;
        }
    }

    /**
     * On a writer's thread, after an errand to run. One batch at a time, so that a busy
     * lane does not keep the writers from the others.
     */
    void run() {
        try {
            runOnce();
        }
        catch (RuntimeException | Error e) {
            giveUp(e);
        }
        boolean again;
        synchronized (this) {
            again = phase instanceof LanePhase.Open open && isDue(open);
            busy = again;
            watchAge();
        }
        if (again) {
            parts.crew().execute(this::run);
        }
        bell.ring();
    }

    private synchronized void giveUp(Throwable e) {
        parts.room().give(inHand);
        inHand = Load.NONE;
        if (!(phase instanceof LanePhase.Closed)) {
            fail(unforeseen(e));
        }
    }

    private void runOnce() {
        switch (phase()) {
            case LanePhase.Unlocated _ -> located(ask());
            case LanePhase.Open open when isInDoubt(open) -> confirm(open, ask());
            case LanePhase.Open open -> write(open);
            case LanePhase.Located _, LanePhase.Held _, LanePhase.Closed _ -> {
            }
        }
    }

    private Lookup ask() {
        try {
            return store.progress(partition);
        }
        catch (RuntimeException | Error e) {
            return new Lookup.Unavailable(unforeseen(e));
        }
    }

    private synchronized void located(Lookup found) {
        if (!(phase instanceof LanePhase.Unlocated)) {
            return;
        }
        switch (found) {
            case Lookup.Found(Progress progress) -> phase = new LanePhase.Located(progress, OptionalLong.empty());
            case Lookup.Unsettled(var range) ->
                phase = new LanePhase.Located(new Progress.Next(range.first()), OptionalLong.of(range.next()));
            case Lookup.Unavailable(Exception cause) -> fail(cause);
        }
    }

    private synchronized void confirm(LanePhase.Open open, Lookup found) {
        if (!open.equals(phase)) {
            return;
        }
        switch (found) {
            case Lookup.Found(Progress progress) when progress.equals(open.progress()) -> fine(0);
            case Lookup.Found _, Lookup.Unsettled _ -> fenced();
            case Lookup.Unavailable(Exception cause) -> fail(cause);
        }
    }

    private void write(LanePhase.Open open) {
        List<ConsumerRecord<byte[], byte[]>> batch = take(open);
        WriteResult result;
        try {
            result = batch.isEmpty() ? nothingLeft(open)
                    : parts.writer().write(store, open.progress(), batch, () -> open.equals(phase()));
        }
        catch (RuntimeException | Error e) {
            result = new WriteResult.Failed(unforeseen(e));
        }
        settle(open, result, batch.size());
    }

    // Of a range that was begun before, or else of a lane that was let go meanwhile.
    private static WriteResult nothingLeft(LanePhase.Open open) {
        return open.exactlyUntil().isPresent()
                ? new WriteResult.Finished(new Progress.Next(open.exactlyUntil().getAsLong()))
                : new WriteResult.Stopped(open.progress());
    }

    // An Error, too: without its writer the lane would stand still, and nobody would
    // know.
    private Exception unforeseen(Throwable e) {
        LOG.error("{}: unforeseen failure, trying again until it is mended", partition, e);
        return e instanceof Exception exception ? exception : new IllegalStateException("a writer failed: " + e, e);
    }

    private synchronized List<ConsumerRecord<byte[], byte[]>> take(LanePhase.Open open) {
        Load before = buffer.load();
        var batch = open.exactlyUntil().isPresent() ? buffer.takeBefore(open.exactlyUntil().getAsLong())
                : buffer.take(parts.settings().batch());
        inHand = before.minus(buffer.load());
        return batch;
    }

    private synchronized void settle(LanePhase.Open open, WriteResult result, int records) {
        parts.room().give(inHand);
        parts.room().dismiss(this);
        inHand = Load.NONE;
        if (!open.equals(phase)) {
            return; // it is elsewhere by now; the store knows what is written
        }
        switch (result) {
            case WriteResult.Finished(Progress progress) -> {
                phase = new LanePhase.Open(progress, OptionalLong.empty());
                parts.alarms().clear(partition);
                fine(records);
            }
            case WriteResult.Stopped _ -> drop(new LanePhase.Unlocated());
            case WriteResult.Fenced _ -> fenced();
            case WriteResult.Failed(Exception cause) -> fail(cause);
        }
    }

    private void fine(int records) {
        confirmed = now();
        history.wrote(records, confirmed).ifPresent(after -> LOG.info("{}: well again {}", partition, after));
    }

    private void fenced() {
        parts.measures().fenced().increment();
        LOG.warn("{}: the stored offset is not where this lane left it; going on from there", partition);
        drop(new LanePhase.Unlocated());
    }

    private void fail(Exception cause) {
        parts.measures().flow().retried();
        int failures = history.failed(cause, now());
        Duration pause = parts.settings().backoff().after(failures);
        if (history.isWorthTelling(now(), parts.settings().alarmEvery())) {
            LOG.warn("{}: attempt {} failed, next in {} ms: {}", partition, failures, pause.toMillis(),
                    cause.toString());
        }
        drop(new LanePhase.Held(now().plus(pause)));
    }

    /** After anything unforeseen in the consumer. */
    synchronized void relocate() {
        if (!(phase instanceof LanePhase.Closed)) {
            drop(new LanePhase.Unlocated());
        }
    }

    /** Kafka does not have what the lane needs next. */
    synchronized void strand(String message) {
        history.stranded(message, now());
        drop(new LanePhase.Held(now().plus(parts.settings().alarmEvery())));
    }

    /** From now on nothing comes in, and what is there is written at once. */
    synchronized void drain() {
        draining = true;
    }

    synchronized boolean isDrained() {
        return !busy && !(phase instanceof LanePhase.Open open && isDue(open));
    }

    synchronized void close() {
        drop(new LanePhase.Closed());
    }

    private void drop(LanePhase next) {
        parts.room().give(buffer.clear());
        parts.room().dismiss(this);
        phase = next;
    }

    private boolean isDue(LanePhase.Open open) {
        if (open.exactlyUntil().isPresent()) {
            return passedEnd || buffer.reaches(open.exactlyUntil().getAsLong());
        }
        Instant oldest = buffer.oldest();
        if (oldest == null) {
            return false;
        }
        BatchLimits limits = parts.settings().batch();
        return draining || limits.isReachedBy(buffer.load()) || !now().isBefore(oldest.plus(limits.age()))
                || parts.room().isFullFor(held());
    }

    // Of a store that failed over to a replica that was behind, a lane with nothing to
    // write would learn only from its next record.
    private synchronized boolean isInDoubt(LanePhase.Open open) {
        return buffer.isEmpty() && !draining && open.progress() instanceof Progress.Next
                && parts.route().destination() instanceof Store<T>
                && !now().isBefore(confirmed.plus(parts.settings().confirmEvery()));
    }

    /** Whether the consumer should bring no more. */
    synchronized boolean isClosedTo(boolean pausedSoFar) {
        if (!(phase instanceof LanePhase.Open open)) {
            return true;
        }
        if (open.exactlyUntil().isPresent()) {
            return busy || isDue(open) || (parts.room().isFullFor(held()) && !parts.room().admits(this));
        }
        return pausedSoFar ? !parts.room().hasEasedFor(held()) : parts.room().isFullFor(held());
    }

    private Load held() {
        return buffer.load().plus(inHand);
    }

    synchronized LanePhase phase() {
        return phase;
    }

    synchronized @Nullable Progress progress() {
        return phase instanceof LanePhase.Open(Progress progress, var _) ? progress : null;
    }

    synchronized LaneView view(@Nullable Instant pausedSince) {
        Load load = held();
        Long next = progress() instanceof Progress.Next(long offset) ? offset : null;
        return new LaneView(partition, LaneView.State.of(phase, pausedSince), load.records(), load.bytes(), pausedSince,
                next, history.retries(), history.lastError(), history.rowsPerSecond(now()));
    }

    private Instant now() {
        return parts.settings().time().instant();
    }

}
