package dev.flotilla.delivery.route;

/**
 * What writing a batch came to. Except for {@link Written} and, where a connection was
 * lost, {@link TransientFailure}, nothing of it is stored.
 */
public sealed interface WriteOutcome {

    record Written() implements WriteOutcome {
    }

    /**
     * Trying again will help, sooner or later. After a lost connection even a commit may
     * have happened, which the store is asked for before anything is tried again.
     */
    record TransientFailure(Exception cause) implements WriteOutcome {
    }

    /** At least one of the records will never be accepted. */
    record BadRecords(Exception cause) implements WriteOutcome {
    }

    /** The stored offset is not the expected one: somebody else has written. */
    record Fenced() implements WriteOutcome {
    }

}
