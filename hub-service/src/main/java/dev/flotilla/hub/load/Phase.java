package dev.flotilla.hub.load;

/**
 * Of a run, as ingestion calls it; and that ingestion does not answer.
 */
enum Phase {

    IDLE, RUNNING, DRAINING, FINISHED, ABANDONED, UNREACHABLE;

    boolean isActive() {
        return this == RUNNING || this == DRAINING;
    }

}
