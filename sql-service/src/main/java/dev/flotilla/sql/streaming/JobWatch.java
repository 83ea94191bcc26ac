package dev.flotilla.sql.streaming;

/**
 * Who is told what a job left out. Called from the threads of the job.
 */
public interface JobWatch {

    /** A record went to the dead letters. */
    void deadLettered(String reason);

    /** A record came after its window had closed. */
    void cameLate();

}
