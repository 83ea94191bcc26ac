package dev.flotilla.ingestion.intake;

import java.io.IOException;
import java.io.InputStream;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

/**
 * One stream of lines. The request's thread reads and sends, a second one writes the
 * answers in the order of the lines; between them stand at most a window of records and
 * bytes. A client that does not read its answers, or a Kafka that does not acknowledge,
 * thus slows down the reading, and nothing grows.
 */
final class Batch<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private static final Refusal STOPPING = new Refusal(ErrorCode.UNAVAILABLE,
            "Not taken: this instance is stopping; send this line and all after it again.", List.of(), null,
            Duration.ofSeconds(1));

    private final EventForm<T> form;

    private final EventReader<T> reader;

    private final TopicPublisher publisher;

    private final AnswerWriter answers;

    private final int maxLineBytes;

    private final int windowBytes;

    private final Semaphore roomInWindow;

    private final BlockingQueue<Step<T>> steps;

    private volatile boolean stopped;

    private volatile boolean clientGone;

    Batch(EventForm<T> form, EventReader<T> reader, TopicPublisher publisher, AnswerWriter answers,
            IntakeProperties properties) {
        this.form = form;
        this.reader = reader;
        this.publisher = publisher;
        this.answers = answers;
        this.maxLineBytes = properties.eventBytes();
        this.windowBytes = properties.windowBytes();
        this.roomInWindow = new Semaphore(windowBytes);
        this.steps = new ArrayBlockingQueue<>(properties.batchWindowRecords());
    }

    void run(InputStream in) throws IOException, InterruptedException {
        Thread writer = Thread.ofVirtual().name("batch-answers").start(this::writeAnswers);
        try {
            readLines(new LineSplitter(in, maxLineBytes));
        }
        finally {
            steps.put(new End<>());
            writer.join();
        }
    }

    void stop() {
        stopped = true;
    }

    private void readLines(LineSplitter lines) throws IOException, InterruptedException {
        while (!clientGone) {
            Line line = lines.next();
            if (line == null) {
                return;
            }
            if (stopped) {
                steps.put(new Refused<>(line.number(), STOPPING));
                return;
            }
            switch (line) {
                case Line.Text(long number, byte[] bytes) -> steps.put(begin(number, bytes));
                case Line.TooLong(long number) -> steps.put(new Refused<>(number, Refusal.tooLarge(maxLineBytes)));
                case Line.Blank _ -> {
                }
            }
        }
    }

    private Step<T> begin(long number, byte[] bytes) throws InterruptedException {
        return switch (reader.read(bytes)) {
            case Reading.Unreadable<T> unreadable -> new Refused<>(number, Refusal.of(unreadable));
            case Reading.Readable<T>(T event) -> send(number, event);
        };
    }

    private Step<T> send(long number, T event) throws InterruptedException {
        byte[] value = EventJson.write(event);
        int size = Math.min(value.length, windowBytes);
        roomInWindow.acquire(size);
        return new Sent<>(number, event, size, publisher.sendWhenRoom(new Outgoing(form.keyOf(event), value)));
    }

    private void writeAnswers() {
        try {
            while (true) {
                Step<T> step = steps.poll();
                if (step == null) {
                    flush();
                    step = steps.take();
                }
                if (step instanceof End<T>) {
                    flush();
                    return;
                }
                write(step);
            }
        }
        catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer of a batch", e);
        }
    }

    // Whatever happens to the answers, every step is taken from the queue and its room
    // given back: the reading thread waits for both.
    private void write(Step<T> step) throws InterruptedException {
        switch (step) {
            case Sent<T>(long line, T event, int size, Sending sending) -> {
                if (!sending.isDone()) {
                    flush();
                }
                SendOutcome outcome = sending.await();
                roomInWindow.release(size);
                unlessGone(() -> writeOutcome(line, event, outcome));
            }
            case Refused<T>(long line, Refusal refusal) -> unlessGone(() -> answers.refused(line, refusal));
            case End<T> _ -> flush();
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

    private void flush() {
        unlessGone(answers::flush);
    }

    private void unlessGone(Runnable writing) {
        if (clientGone) {
            return;
        }
        try {
            writing.run();
        }
        catch (JacksonException e) {
            clientGone = true;
            LOG.debug("a client left its batch before the last answer", e);
        }
    }

    private sealed interface Step<T> {

    }

    private record Sent<T>(long line, T event, int size, Sending sending) implements Step<T> {
    }

    private record Refused<T>(long line, Refusal refusal) implements Step<T> {
    }

    private record End<T>() implements Step<T> {
    }

}
