package dev.flotilla.common.problems;

import dev.flotilla.common.errors.ErrorCode;

import org.springframework.http.HttpStatus;

/**
 * The HTTP status of every error code, also for those who answer many requests in one
 * response.
 */
public final class ErrorStatus {

    private ErrorStatus() {
    }

    public static HttpStatus of(ErrorCode code) {
        return switch (code) {
            case INVALID_REQUEST, MALFORMED_JSON -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, TOPIC_MISMATCH -> HttpStatus.CONFLICT;
            case SATURATED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE, OUTCOME_UNKNOWN -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

}
