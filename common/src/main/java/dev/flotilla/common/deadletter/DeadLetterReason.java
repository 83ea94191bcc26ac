package dev.flotilla.common.deadletter;

import java.time.Instant;

/**
 * Why a record was given up, by what, and after how many attempts since when.
 */
public record DeadLetterReason(String exceptionType, String message, int attempts, Instant firstFailure) {

    public static DeadLetterReason of(Throwable failure, Instant at) {
        String message = failure.getMessage();
        return new DeadLetterReason(failure.getClass().getName(), message == null ? "(no message)" : message, 1, at);
    }

}
