package dev.flotilla.delivery.writing;

import dev.flotilla.delivery.route.Progress;

/**
 * How far successive records of a partition came.
 */
public sealed interface WriteResult {

    record Finished(Progress progress) implements WriteResult {
    }

    /** Nobody wants the rest any more. */
    record Stopped(Progress progress) implements WriteResult {
    }

    record Failed(Exception cause) implements WriteResult {
    }

    record Fenced() implements WriteResult {
    }

}
