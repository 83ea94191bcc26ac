package dev.flotilla.common.errors;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller has to hear of. The message names the element, the value and
 * the remedy.
 */
public class FleetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private final transient List<FieldProblem> fields;

    private final @Nullable Duration retryAfter;

    private FleetException(ErrorCode code, String message, List<FieldProblem> fields, @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    public FleetException(ErrorCode code, String message) {
        this(code, message, List.of(), null, null);
    }

    public FleetException(ErrorCode code, String message, Throwable cause) {
        this(code, message, List.of(), null, cause);
    }

    public static FleetException invalid(String message, List<FieldProblem> fields) {
        return new FleetException(ErrorCode.INVALID_REQUEST, message, fields, null, null);
    }

    public static FleetException retryLater(ErrorCode code, String message, Duration retryAfter) {
        return new FleetException(code, message, List.of(), retryAfter, null);
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

}
