package dev.flotilla.sql.jobs;

import java.util.Collection;

/**
 * Whether a job can begin.
 */
sealed interface Preparation {

    /** Its topics are there, and nobody of another version is in its group. */
    record Ready() implements Preparation {
    }

    /** Topics that it reads and does not make. */
    record NoSource(Collection<String> missing) implements Preparation {
    }

    /** Who still runs another version of the job. */
    record Occupied(Collection<String> instances) implements Preparation {
    }

    record Unreachable(String reason) implements Preparation {
    }

}
