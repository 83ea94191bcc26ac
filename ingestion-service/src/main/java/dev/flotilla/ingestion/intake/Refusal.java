package dev.flotilla.ingestion.intake;

import java.time.Duration;
import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.ingestion.publishing.SendOutcome;
import dev.flotilla.ingestion.reading.EventForm;
import dev.flotilla.ingestion.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Why an event has no acknowledgement, in the words that a single answer and a line of a
 * batch share.
 */
record Refusal(ErrorCode code, String problem, List<FieldProblem> fields, @Nullable String name,
        @Nullable Duration retryAfter) {

    static Refusal of(Reading.Invalid<?> invalid) {
        return new Refusal(invalid.code(), invalid.problem(), invalid.fields(), null, null);
    }

    static Refusal tooLarge(int maxBytes) {
        return new Refusal(ErrorCode.TOO_LARGE,
                "One event may have " + maxBytes + " bytes, and this one has more; split it, or leave out white space.",
                List.of(), null, null);
    }

    static Refusal notTaken(SendOutcome.NotTaken outcome, String name, Duration retryAfter) {
        boolean worthRetrying = outcome.code() == ErrorCode.UNAVAILABLE || outcome.code() == ErrorCode.SATURATED;
        String problem = "Not taken: " + outcome.reason() + (worthRetrying ? "; send it again later." : ".");
        return new Refusal(outcome.code(), problem, List.of(), name, worthRetrying ? retryAfter : null);
    }

    static <T> Refusal unknown(SendOutcome.Unknown outcome, EventForm<T> form, T event, Duration retryAfter) {
        return new Refusal(ErrorCode.OUTCOME_UNKNOWN,
                "Unknown whether it was taken: " + outcome.reason() + "; " + form.adviceWhenUnknown(event) + ".",
                List.of(), form.nameOf(event), retryAfter);
    }

    FleetException toException(String nameField) {
        FleetException exception = retryAfter == null ? new FleetException(code, problem)
                : FleetException.retryLater(code, problem, retryAfter);
        if (!fields.isEmpty()) {
            exception = FleetException.invalid(problem, fields);
        }
        return name == null ? exception : exception.with(nameField, name);
    }

}
