package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one group's job running, in whichever version is wanted. On a thread of its own:
 * nothing that one job waits for holds another up.
 */
final class JobRunner implements JobEngine.Signals {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** A member that was killed is out of its group by then. */
    private static final Duration OTHERS_LEAVE = Duration.ofSeconds(15);

    private final String group;

    private final JobEngine engine;

    private final InstantSource time;

    private final JobCourse course;

    private final Thread thread;

    private final Lock lock = new ReentrantLock();

    private final Condition news = lock.newCondition();

    private @Nullable JobRunner before;

    private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();

    private @Nullable PlannedJob wanted;

    private boolean forgetful;

    private boolean signalled;

    private volatile Snapshot snapshot;

    // Of the runner's own thread only.
    private @Nullable PlannedJob present;

    private JobEngine.@Nullable Running running;

    private Instant mixFrom = Instant.MAX;

    /**
     * What others may know.
     */
    record Snapshot(PlannedJob job, JobState state, @Nullable String lastError) {
    }

    /**
     * A runner that has not begun.
     * @param before of the same group, which may still be ending
     */
    JobRunner(PlannedJob first, @Nullable JobRunner before, JobEngine engine, JobCourse course, InstantSource time) {
        this.group = first.group();
        this.engine = engine;
        this.course = course;
        this.time = time;
        this.wanted = first;
        this.before = before;
        this.snapshot = new Snapshot(first, course.state(), null);
        this.thread = Thread.ofVirtual().name("job-" + group).unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Another version, or the same again, which changes nothing. */
    void want(PlannedJob job) {
        tell(() -> wanted = job);
    }

    /**
     * To end for good.
     * @param forget whether also what this machine keeps of it
     */
    void end(boolean forget) {
        tell(() -> {
            wanted = null;
            forgetful = forget;
        });
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    @Override
    public void changed() {
        tell(() -> {
        });
    }

    @Override
    public void died(Throwable reason) {
        death.compareAndSet(null, reason);
        tell(() -> {
        });
    }

    private void tell(Runnable message) {
        lock.lock();
        try {
            message.run();
            signalled = true;
            news.signalAll();
        }
        finally {
            lock.unlock();
        }
    }

    private void run() {
        if (!isAlone()) {
            return;
        }
        PlannedJob next = awaitNews();
        while (next != null) {
            PlannedJob job = next;
            try {
                step(job);
            }
            // One that cannot even be started must not take the thread that would say so.
            catch (RuntimeException | LinkageError e) {
                fail(e);
            }
            next = awaitNews();
        }
        close();
        if (forgetful) {
            engine.forget(group);
        }
        course.stopped();
        show(snapshot.job());
    }

    // Two of one group would want the same place for their state.
    private boolean isAlone() {
        JobRunner former = before;
        before = null;
        try {
            if (former != null && !former.awaitEnd(OTHERS_LEAVE)) {
                LOG.warn("group {}: what ran it before has not ended yet", group);
            }
            return true;
        }
        catch (InterruptedException e) {
            LOG.debug("group {}: interrupted", group, e);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void step(PlannedJob job) {
        if (present != null && !present.fingerprint().equals(job.fingerprint())) {
            LOG.info("group {}: another version of the job", group);
            close();
            course.renewed();
            mixFrom = Instant.MAX;
        }
        present = job;
        Throwable reason = death.getAndSet(null);
        if (reason != null) {
            fail(reason);
        }
        else if (running != null) {
            course.observe(running.state(), running.recordsToRestore(), time.instant());
        }
        else if (course.isDue(time.instant())) {
            attempt(job);
        }
        show(job);
    }

    private void attempt(PlannedJob job) {
        Instant now = time.instant();
        switch (engine.prepare(job, !now.isBefore(mixFrom))) {
            case Preparation.Ready() -> {
                running = engine.start(job, this);
                course.started();
            }
            case Preparation.NoSource(var missing) -> waiting(
                    "topic " + String.join(", ", missing) + " does not exist yet; the job begins when it does", now);
            case Preparation.Occupied(var instances) -> {
                mixFrom = mixFrom.equals(Instant.MAX) ? now.plus(OTHERS_LEAVE) : mixFrom;
                waiting(String.join(", ", instances) + " still run(s) another version of the job", now);
            }
            case Preparation.Unreachable(String reason) -> waiting("Kafka: " + reason, now);
        }
    }

    private void waiting(String reason, Instant now) {
        if (!course.state().equals(new JobState.Waiting(reason))) {
            LOG.warn("group {}: waiting: {}", group, reason);
        }
        course.waiting(reason, now);
    }

    private void fail(Throwable reason) {
        close();
        String message = Failures.describe(reason);
        course.failed(message, time.instant());
        LOG.error("group {}: failed: {}", group, message, reason);
        PlannedJob job = snapshot.job();
        engine.failed(job);
        snapshot = new Snapshot(job, course.state(), message);
    }

    private void close() {
        JobEngine.Running former = running;
        running = null;
        if (former != null) {
            try {
                former.close();
            }
            catch (KafkaException e) {
                LOG.warn("group {}: not ended in order: {}", group, e.getMessage());
            }
        }
        death.set(null);
    }

    private void show(PlannedJob job) {
        Snapshot before = snapshot;
        if (!before.state().label().equals(course.state().label())) {
            LOG.info("group {}: {}", group, course.state().label());
        }
        snapshot = new Snapshot(job, course.state(), before.lastError());
    }

    /** What is wanted now, after a look at the clock or something new. */
    private @Nullable PlannedJob awaitNews() {
        lock.lock();
        try {
            long left = LOOK_EVERY.toNanos();
            while (!signalled && left > 0) {
                left = news.awaitNanos(left);
            }
            signalled = false;
            return wanted;
        }
        catch (InterruptedException e) {
            LOG.debug("group {}: interrupted", group, e);
            Thread.currentThread().interrupt();
            return null;
        }
        finally {
            lock.unlock();
        }
    }

    boolean isOf(String fingerprint) {
        lock.lock();
        try {
            return wanted != null && Objects.equals(wanted.fingerprint(), fingerprint);
        }
        finally {
            lock.unlock();
        }
    }

}
