package dev.flotilla.ingestion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.ingestion.publishing.Outgoing;
import dev.flotilla.ingestion.publishing.SendOutcome;
import dev.flotilla.ingestion.publishing.Sending;
import dev.flotilla.ingestion.publishing.TopicPublisher;
import dev.flotilla.ingestion.reading.EventForm;
import dev.flotilla.ingestion.reading.EventReader;
import dev.flotilla.ingestion.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

/**
 * One stream of lines, on three threads: the request's reads and sends, a second one
 * settles the answers in the order of the lines, a third one passes them to the client.
 * Between the first two stand at most a window of records and bytes, between the last two
 * a spool: a Kafka that does not acknowledge slows down the reading, and nothing grows.
 */
final class Batch<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private static final Refusal STOPPING = new Refusal(ErrorCode.UNAVAILABLE,
            "Not taken: this instance is stopping; send this line and all after it again.", List.of(), null,
            Duration.ofSeconds(1));

    private static final int SPOOL_MEMORY = 64 * 1024;

    // What a refusal and each of its field problems take up in memory, roughly.
    private static final int REFUSAL_BYTES = 256;

    private static final int FIELD_PROBLEM_BYTES = 300;

    private final EventForm<T> form;

    private final EventReader<T> reader;

    private final TopicPublisher publisher;

    private final @Nullable BatchConnection connection;

    private final AnswerSpool spool;

    private final AnswerWriter answers;

    private final int maxLineBytes;

    private final int windowBytes;

    private final Semaphore roomInWindow;

    private final BlockingQueue<Step<T>> steps;

    private volatile boolean stopped;

    private volatile @Nullable IOException failure;

    Batch(EventForm<T> form, EventReader<T> reader, TopicPublisher publisher, IntakeProperties properties,
            @Nullable BatchConnection connection) {
        this.form = form;
        this.reader = reader;
        this.publisher = publisher;
        this.connection = connection;
        this.spool = new AnswerSpool(SPOOL_MEMORY, properties.batchSpool().toBytes());
        this.answers = new AnswerWriter(spool, form.nameField());
        this.maxLineBytes = properties.eventBytes();
        this.windowBytes = properties.windowBytes();
        this.roomInWindow = new Semaphore(windowBytes);
        this.steps = new ArrayBlockingQueue<>(properties.batchWindowRecords());
    }

    void run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        Thread settling = Thread.ofVirtual().name("batch-settling").start(this::settle);
        Thread answering = Thread.ofVirtual().name("batch-answering").start(() -> answer(out));
        try {
            readLines(new LineSplitter(in, maxLineBytes));
        }
        finally {
            steps.put(new End<>());
            settling.join();
            answering.join();
            spool.close();
        }
        IOException lost = failure;
        if (lost != null) {
            throw lost;
        }
    }

    void stop() {
        stopped = true;
        if (connection != null) {
            connection.endReading();
        }
    }

    private void readLines(LineSplitter lines) throws IOException, InterruptedException {
        while (failure == null) {
            Line line = next(lines);
            if (line == null) {
                return;
            }
            if (stopped) {
                steps.put(refuse(line.number(), STOPPING));
                return;
            }
            switch (line) {
                case Line.Text(long number, byte[] bytes) -> steps.put(begin(number, bytes));
                case Line.TooLong(long number) -> steps.put(refuse(number, Refusal.tooLarge(maxLineBytes)));
                case Line.Blank _ -> {
                }
            }
        }
    }

    private @Nullable Line next(LineSplitter lines) throws IOException {
        try {
            return lines.next();
        }
        catch (IOException e) {
            if (stopped) {
                return null;
            }
            throw e;
        }
    }

    private Step<T> begin(long number, byte[] bytes) throws InterruptedException {
        return switch (reader.read(bytes)) {
            case Reading.Invalid<T> invalid -> refuse(number, Refusal.of(invalid));
            case Reading.Valid<T>(T event) -> send(number, event);
        };
    }

    // A bad line waits in the same window as a good one, and holds more than its text.
    private Step<T> refuse(long number, Refusal refusal) throws InterruptedException {
        int size = Math.min(REFUSAL_BYTES + FIELD_PROBLEM_BYTES * refusal.fields().size(), windowBytes);
        roomInWindow.acquire(size);
        return new Refused<>(number, refusal, size);
    }

    private Step<T> send(long number, T event) throws InterruptedException {
        byte[] value = EventJson.write(event);
        int size = Math.min(value.length, windowBytes);
        roomInWindow.acquire(size);
        return new Sent<>(number, event, size, publisher.sendWhenRoom(new Outgoing(form.keyOf(event), value)));
    }

    private void settle() {
        try {
            Step<T> step = steps.take();
            while (!(step instanceof End<T>)) {
                settle(step);
                if (steps.isEmpty()) {
                    unlessBroken(answers::flush);
                }
                step = steps.take();
            }
            unlessBroken(answers::flush);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the settling of a batch", e);
        }
        finally {
            spool.finish();
        }
    }

    // Whatever happens to the answers, every step is taken from the queue and its room
    // given back: the reading thread waits for both.
    private void settle(Step<T> step) throws InterruptedException {
        switch (step) {
            case Sent<T>(long line, T event, int size, Sending sending) -> {
                if (!sending.isDone()) {
                    unlessBroken(answers::flush);
                }
                SendOutcome outcome = sending.await();
                roomInWindow.release(size);
                unlessBroken(() -> writeOutcome(line, event, outcome));
            }
            case Refused<T>(long line, Refusal refusal, int size) -> {
                roomInWindow.release(size);
                unlessBroken(() -> answers.refused(line, refusal));
            }
            case End<T> _ -> throw new IllegalArgumentException("the end is no step to settle");
        }
    }

    private void unlessBroken(Runnable writing) {
        if (failure != null) {
            return;
        }
        try {
            writing.run();
        }
        catch (JacksonException e) {
            failure = new IOException("the answers of a batch cannot be kept for its client", e);
            LOG.error("the answers of a batch cannot be kept for its client; it is ended", e);
        }
    }

    private void answer(OutputStream out) {
        try {
            spool.drainTo(out);
        }
        catch (IOException e) {
            failure = e;
            LOG.debug("a client left its batch before the last answer", e);
        }
        catch (RuntimeException e) {
            failure = new IOException("the answers of a batch cannot be passed on", e);
            LOG.error("the answers of a batch cannot be passed on; it is ended", e);
        }
        finally {
            spool.discard();
        }
    }

    private void writeOutcome(long line, T event, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Acknowledged(int partition, long offset) ->
                answers.taken(line, form.nameOf(event), partition, offset);
            case SendOutcome.NotTaken notTaken ->
                answers.refused(line, Refusal.notTaken(notTaken, form.nameOf(event), publisher.retryAfter()));
            case SendOutcome.Unknown unknown ->
                answers.refused(line, Refusal.unknown(unknown, form, event, publisher.retryAfter()));
        }
    }

    private sealed interface Step<T> {

    }

    private record Sent<T>(long line, T event, int size, Sending sending) implements Step<T> {
    }

    private record Refused<T>(long line, Refusal refusal, int size) implements Step<T> {
    }

    private record End<T>() implements Step<T> {
    }

}
