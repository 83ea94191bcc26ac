package dev.flotilla.storage.delivery;

/**
 * How far one partition's part of a poll came.
 */
sealed interface PartResult {

    record Finished(Progress progress) implements PartResult {
    }

    /** The rest has to be read again, so that the consumer gets to poll. */
    record OutOfTime(Progress progress) implements PartResult {
    }

    record Failed(Exception cause, WriteOutcome.Scope scope) implements PartResult {
    }

    record Fenced() implements PartResult {
    }

}
