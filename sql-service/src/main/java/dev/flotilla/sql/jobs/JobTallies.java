package dev.flotilla.sql.jobs;

import java.util.concurrent.atomic.LongAdder;

import dev.flotilla.sql.streaming.JobWatch;

/**
 * What a job has left out on this server since its start.
 */
final class JobTallies implements JobWatch {

    private final LongAdder deadLettered = new LongAdder();

    private final LongAdder late = new LongAdder();

    private volatile String lastDeadLetter = "";

    @Override
    public void deadLettered(String reason) {
        lastDeadLetter = reason;
        deadLettered.increment();
    }

    @Override
    public void cameLate() {
        late.increment();
    }

    long deadLettered() {
        return deadLettered.sum();
    }

    /** The latest reason, empty where there is none. */
    String lastDeadLetter() {
        return lastDeadLetter;
    }

    long late() {
        return late.sum();
    }

}
