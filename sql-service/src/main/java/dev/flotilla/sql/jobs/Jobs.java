package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import dev.flotilla.sql.apps.AppVersion;
import dev.flotilla.sql.apps.AppsFollower;
import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the jobs of what is deployed, and leaves those alone that a change does not touch.
 */
class Jobs implements AppsFollower, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final Duration ENDING = Duration.ofSeconds(15);

    private final Map<String, JobRunner> runners = new ConcurrentSkipListMap<>();

    private final JobEngine engine;

    private final Supplier<JobCourse> courses;

    private final InstantSource time;

    /** The last of each group that is no longer wanted. */
    private final Map<String, JobRunner> ending = new HashMap<>();

    private boolean running;

    private Collection<DeployedApp> apps = Set.of();

    Jobs(JobEngine engine, Supplier<JobCourse> courses, InstantSource time) {
        this.engine = engine;
        this.courses = courses;
        this.time = time;
    }

    @Override
    public synchronized void follow(Collection<DeployedApp> all) {
        apps = all;
        if (running) {
            adjust();
        }
    }

    private void adjust() {
        Map<String, PlannedJob> wanted = new TreeMap<>();
        Set<String> kept = new HashSet<>();
        for (DeployedApp app : apps) {
            if (app.compiled() instanceof Compiled.Ready(var application, var _)) {
                for (Job job : application.jobs()) {
                    kept.add(job.group());
                    if (app.version().state() == AppVersion.State.RUNNING) {
                        wanted.put(job.group(), PlannedJob.of(application.name(), job));
                    }
                }
            }
        }
        runners.forEach((group, runner) -> {
            if (!wanted.containsKey(group)) {
                LOG.info("group {}: its job is no longer wanted", group);
                runner.end(!kept.contains(group));
                runners.remove(group);
                ending.put(group, runner);
            }
        });
        wanted.forEach(this::run);
    }

    private void run(String group, PlannedJob job) {
        JobRunner present = runners.get(group);
        if (present == null) {
            LOG.info("group {}: job {} of application {}", group, job.job().name(), job.app());
            JobRunner runner = new JobRunner(job, ending.remove(group), engine, courses.get(), time);
            runners.put(group, runner);
            runner.begin();
        }
        else if (!present.isOf(job.fingerprint())) {
            present.want(job);
        }
    }

    JobRunner.@Nullable Snapshot find(String group) {
        JobRunner runner = runners.get(group);
        return runner == null ? null : runner.snapshot();
    }

    Collection<String> groups() {
        return Set.copyOf(runners.keySet());
    }

    Collection<JobRunner.Snapshot> all() {
        return runners.values().stream().map(JobRunner::snapshot).toList();
    }

    @Override
    public synchronized void start() {
        running = true;
        adjust();
    }

    @Override
    public void stop() {
        Collection<JobRunner> all = new ArrayList<>();
        synchronized (this) {
            running = false;
            runners.values().forEach(runner -> runner.end(false));
            all.addAll(runners.values());
            all.addAll(ending.values());
            runners.clear();
        }
        Instant deadline = time.instant().plus(ENDING);
        for (JobRunner runner : all) {
            if (!isEnded(runner, deadline)) {
                LOG.warn("group {}: has not ended in time", runner.snapshot().job().group());
            }
        }
    }

    private boolean isEnded(JobRunner runner, Instant deadline) {
        try {
            Duration left = Duration.between(time.instant(), deadline);
            return runner.awaitEnd(left.isNegative() ? Duration.ZERO : left);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Before the web server stops answering who asks how they are; after the topics
        // are made.
        return 5;
    }

}
