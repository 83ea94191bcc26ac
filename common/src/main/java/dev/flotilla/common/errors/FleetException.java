package dev.flotilla.common.errors;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Map<String, String> properties;

    private FleetException(ErrorCode code, String message, List<FieldProblem> fields, @Nullable Duration retryAfter,
            Map<String, String> properties, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
        this.properties = Map.copyOf(properties);
    }

    public FleetException(ErrorCode code, String message) {
        this(code, message, List.of(), null, Map.of(), null);
    }

    public FleetException(ErrorCode code, String message, Throwable cause) {
        this(code, message, List.of(), null, Map.of(), cause);
    }

    public static FleetException invalid(String message, List<FieldProblem> fields) {
        return new FleetException(ErrorCode.INVALID_REQUEST, message, fields, null, Map.of(), null);
    }

    public static FleetException retryLater(ErrorCode code, String message, Duration retryAfter) {
        return new FleetException(code, message, List.of(), retryAfter, Map.of(), null);
    }

    /** The same failure, naming one more thing that the caller needs for going on. */
    public FleetException with(String property, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(property, value);
        return new FleetException(code, String.valueOf(getMessage()), fields, retryAfter, more, getCause());
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

    public Map<String, String> properties() {
        return properties;
    }

}
