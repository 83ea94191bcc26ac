package dev.flotilla.common.errors;

/**
 * The fleet's failures as its clients see them. How each looks over HTTP is decided where
 * HTTP is spoken.
 */
public enum ErrorCode {

    INVALID_REQUEST, MALFORMED_JSON, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, NOT_FOUND, CONFLICT,

    /** Switched off here, or asked for by another site's page. */
    FORBIDDEN,

    /** The fleet has more work than it may hold; the request was not taken. */
    SATURATED,

    /** Kafka or a store is away; the request was not taken. */
    UNAVAILABLE,

    /** It was sent, but no answer came: it may or may not have been taken. */
    OUTCOME_UNKNOWN,

    TOPIC_MISMATCH, INTERNAL

}
