package dev.flotilla.ingestion.intake;

import java.io.OutputStream;

import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.problems.ErrorStatus;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one line per answer. Not for several threads.
 */
final class AnswerWriter {

    private static final int ACCEPTED = 202;

    private static final JsonFactory JSON = JsonFactory.builder()
        .rootValueSeparator("")
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build();

    private final JsonGenerator json;

    private final String nameField;

    AnswerWriter(OutputStream out, String nameField) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.nameField = nameField;
    }

    void taken(long line, String name, int partition, long offset) {
        begin(line, ACCEPTED);
        json.writeStringProperty(nameField, name);
        json.writeNumberProperty("partition", partition);
        json.writeNumberProperty("offset", offset);
        end();
    }

    void refused(long line, Refusal refusal) {
        begin(line, ErrorStatus.of(refusal.code()).value());
        if (refusal.name() != null) {
            json.writeStringProperty(nameField, refusal.name());
        }
        json.writeStringProperty("code", refusal.code().name());
        json.writeStringProperty("problem", refusal.problem());
        if (!refusal.fields().isEmpty()) {
            json.writeArrayPropertyStart("errors");
            refusal.fields().forEach(this::field);
            json.writeEndArray();
        }
        if (refusal.retryAfter() != null) {
            json.writeNumberProperty("retryAfterSeconds", Math.max(1, refusal.retryAfter().toSeconds()));
        }
        end();
    }

    void flush() {
        json.flush();
    }

    private void field(FieldProblem problem) {
        json.writeStartObject();
        json.writeStringProperty("field", problem.field());
        json.writeStringProperty("problem", problem.problem());
        json.writeEndObject();
    }

    private void begin(long line, int status) {
        json.writeStartObject();
        json.writeNumberProperty("line", line);
        json.writeNumberProperty("status", status);
    }

    private void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

}
