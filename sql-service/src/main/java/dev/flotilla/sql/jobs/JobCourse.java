package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;

import org.apache.kafka.streams.KafkaStreams;

/**
 * How a job's state goes on from what happens to it. Pure: who starts and ends it is
 * somebody else's.
 */
final class JobCourse {

    /** After this long without a failure, the ones before are forgotten. */
    private static final Duration HEALTHY = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Backoff backoff;

    private JobState state = new JobState.Starting();

    private int failures;

    private Instant nextAttempt = Instant.MIN;

    JobCourse(Backoff backoff) {
        this.backoff = backoff;
    }

    JobState state() {
        return state;
    }

    boolean isDue(Instant now) {
        return switch (state) {
            case JobState.Starting(), JobState.Waiting(var _), JobState.Failed(var _, var _, var _) ->
                !now.isBefore(nextAttempt);
            case JobState.Rebalancing(), JobState.Restoring(var _), JobState.Running(var _), JobState.Stopped() -> false;
        };
    }

    void waiting(String reason, Instant now) {
        state = new JobState.Waiting(reason);
        nextAttempt = now.plus(LOOK_AGAIN);
    }

    void started() {
        state = new JobState.Rebalancing();
    }

    void failed(String reason, Instant now) {
        failures++;
        nextAttempt = now.plus(backoff.after(failures));
        state = new JobState.Failed(reason, failures, nextAttempt);
    }

    /** As another version it deserves another chance. */
    void renewed() {
        failures = 0;
        nextAttempt = Instant.MIN;
        state = new JobState.Starting();
    }

    void stopped() {
        state = new JobState.Stopped();
    }

    /** What the job itself says of it. */
    void observe(KafkaStreams.State seen, long recordsToRestore, Instant now) {
        switch (seen) {
            case RUNNING -> run(now);
            case CREATED, REBALANCING ->
                state = recordsToRestore > 0 ? new JobState.Restoring(recordsToRestore) : new JobState.Rebalancing();
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> {
                // Its end is told apart, with the reason.
            }
        }
    }

    private void run(Instant now) {
        if (!(state instanceof JobState.Running(Instant since))) {
            state = new JobState.Running(now);
        }
        else if (failures > 0 && !now.isBefore(since.plus(HEALTHY))) {
            failures = 0;
        }
    }

}
