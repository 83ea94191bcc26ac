package dev.flotilla.ingestion.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.ingestion.publishing.Outgoing;
import dev.flotilla.ingestion.publishing.SendOutcome;
import dev.flotilla.ingestion.publishing.TopicPublisher;
import dev.flotilla.ingestion.reading.EventForm;
import dev.flotilla.ingestion.reading.EventReader;
import dev.flotilla.ingestion.reading.Reading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;

/**
 * Takes in one kind of event, one by one and in batches.
 */
public final class Intake<T> {

    public static final String NDJSON = "application/x-ndjson";

    public static final String JSONL = "application/jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final EventForm<T> form;

    private final EventReader<T> reader;

    private final TopicPublisher publisher;

    private final IntakeProperties properties;

    private final Admission admission;

    private final OpenBatches openBatches;

    private final BatchConnections connections;

    Intake(EventForm<T> form, TopicPublisher publisher, IntakeProperties properties, Admission admission,
            OpenBatches openBatches, BatchConnections connections) {
        this.form = form;
        this.reader = new EventReader<>(form);
        this.publisher = publisher;
        this.properties = properties;
        this.admission = admission;
        this.openBatches = openBatches;
        this.connections = connections;
    }

    /** Returns when Kafka has the event, and not before. */
    public Taken<T> take(HttpServletRequest request) throws IOException, InterruptedException {
        requireUtf8(request);
        T event = switch (reader.read(body(request))) {
            case Reading.Valid<T>(T valid) -> valid;
            case Reading.Invalid<T> invalid -> throw Refusal.of(invalid).toException(form.nameField());
        };
        return switch (publisher.send(new Outgoing(form.keyOf(event), EventJson.write(event))).await()) {
            case SendOutcome.Acknowledged(int partition, long offset) -> new Taken<>(event, partition, offset);
            case SendOutcome.NotTaken notTaken ->
                throw Refusal.notTaken(notTaken, form.nameOf(event), publisher.retryAfter())
                    .toException(form.nameField());
            case SendOutcome.Unknown unknown ->
                throw Refusal.unknown(unknown, form, event, publisher.retryAfter()).toException(form.nameField());
        };
    }

    /** Answers line by line while the client still sends. */
    public void takeAll(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        requireUtf8(request);
        try (Admission.Admitted _ = admission.batch()) {
            response.setContentType(NDJSON);
            // Now, because whatever happens to the stream is no longer told by a status.
            response.flushBuffer();
            try (BatchConnection connection = connections.open(request).orElse(null)) {
                stream(request, response, connection);
            }
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response, @Nullable BatchConnection connection)
            throws IOException, InterruptedException {
        Batch<T> batch = new Batch<>(form, reader, publisher, properties, connection);
        try (OpenBatches.Registration _ = openBatches.register(batch)) {
            batch.run(request.getInputStream(), response.getOutputStream());
            // A stop breaks off the reading, which Tomcat would make a broken answer.
            response.getOutputStream().close();
        }
        catch (IOException e) {
            LOG.debug("a batch ended before its last answer", e);
            if (connection == null) {
                throw e;
            }
            connection.breakOff();
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        int max = properties.eventBytes();
        long announced = request.getContentLengthLong();
        if (announced > max) {
            throw Refusal.tooLarge(max).toException(form.nameField());
        }
        try (Admission.Admitted _ = admission.body(announced < 0 ? max : (int) announced)) {
            byte[] body = request.getInputStream().readNBytes(max + 1);
            if (body.length > max) {
                throw Refusal.tooLarge(max).toException(form.nameField());
            }
            return body;
        }
    }

    // Asked of the header: Spring sets the request's own encoding to UTF-8, whatever
    // came.
    private static void requireUtf8(HttpServletRequest request) {
        Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new FleetException(ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body's charset must be UTF-8; send JSON in UTF-8, or leave the charset out.");
        }
    }

}
