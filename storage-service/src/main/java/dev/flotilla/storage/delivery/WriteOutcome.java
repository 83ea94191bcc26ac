package dev.flotilla.storage.delivery;

/**
 * What writing a batch came to. Except for {@link Written}, nothing of it is stored.
 */
public sealed interface WriteOutcome {

    record Written() implements WriteOutcome {
    }

    /**
     * Trying again will help, sooner or later. After a lost connection even a commit may
     * have happened, which the stored offset tells.
     */
    record TransientFailure(Exception cause, Scope scope) implements WriteOutcome {
    }

    /** At least one of the records will never be accepted. */
    record BadRecords(Exception cause) implements WriteOutcome {
    }

    /** The stored offset is not the expected one: somebody else has written. */
    record Fenced() implements WriteOutcome {
    }

    enum Scope {

        /** Such as a deadlock: other partitions may go on. */
        PARTITION,

        /** Such as a lost connection: trying other partitions costs only time. */
        STORE

    }

}
