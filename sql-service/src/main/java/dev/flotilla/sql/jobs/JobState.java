package dev.flotilla.sql.jobs;

import java.time.Instant;
import java.util.Locale;

/**
 * What a job does on this server.
 */
sealed interface JobState {

    /** For metrics and people; every state is exactly one. */
    default String label() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** It begins by itself when this has passed. */
    record Waiting(String reason) implements JobState {
    }

    record Starting() implements JobState {
    }

    /** The group shares its partitions out. */
    record Rebalancing() implements JobState {
    }

    /** It has partitions whose state it is fetching. */
    record Restoring(long recordsLeft) implements JobState {
    }

    record Running(Instant since) implements JobState {
    }

    /** It has ended by an error, and is tried again. */
    record Failed(String reason, int failures, Instant restartsAt) implements JobState {
    }

    /** As somebody wished. */
    record Stopped() implements JobState {
    }

}
