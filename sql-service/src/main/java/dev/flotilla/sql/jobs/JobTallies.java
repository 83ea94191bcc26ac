package dev.flotilla.sql.jobs;

import java.util.concurrent.atomic.LongAdder;

import dev.flotilla.sql.streaming.JobWatch;

/**
 * What a job has left out on this server since its start.
 */
final class JobTallies implements JobWatch {

    private final LongAdder deadLettered = new LongAdder();

    private final LongAdder late = new LongAdder();

    private final LongAdder failures = new LongAdder();

    private final Runnable onDeadLetter;

    private volatile String lastDeadLetter = "";

    JobTallies(Runnable onDeadLetter) {
        this.onDeadLetter = onDeadLetter;
    }

    @Override
    public void deadLettered(String reason) {
        onDeadLetter.run();
        lastDeadLetter = reason;
        deadLettered.increment();
    }

    @Override
    public void cameLate() {
        late.increment();
    }

    void failed() {
        failures.increment();
    }

    long failures() {
        return failures.sum();
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
