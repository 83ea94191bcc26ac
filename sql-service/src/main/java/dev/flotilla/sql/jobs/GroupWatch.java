package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Looks at all jobs and their groups every few seconds, so that rates can be told and a
 * page that shows them costs nothing.
 */
final class GroupWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWatch.class);

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final GroupLook look;

    private final Jobs jobs;

    private final JobBooks books;

    private final JobMeters meters;

    private final TaskScheduler scheduler;

    private final Map<String, GroupSample> samples = new ConcurrentHashMap<>();

    private final Map<String, JobStatus.GroupStatus> statuses = new ConcurrentHashMap<>();

    private volatile @Nullable ScheduledFuture<?> task;

    GroupWatch(GroupLook look, Jobs jobs, JobBooks books, JobMeters meters, TaskScheduler scheduler) {
        this.look = look;
        this.jobs = jobs;
        this.books = books;
        this.meters = meters;
        this.scheduler = scheduler;
    }

    JobStatus.@Nullable GroupStatus find(String group) {
        return statuses.get(group);
    }

    private void observe() {
        meters.show(jobs.all());
        books.countSent();
        try {
            Collection<String> present = jobs.groups();
            Map<String, GroupSample> now = present.isEmpty() ? Map.of() : look.at(present);
            now.forEach((group, sample) -> statuses.put(group, sample.since(samples.get(group))));
            statuses.keySet().retainAll(now.keySet());
            samples.putAll(now);
            samples.keySet().retainAll(now.keySet());
        }
        catch (InterruptedException e) {
            LOG.debug("no longer looking at groups", e);
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException | TimeoutException e) {
            LOG.debug("the groups cannot be seen now: {}", e.toString());
        }
    }

    @Override
    public void start() {
        task = scheduler.scheduleWithFixedDelay(this::observe, EVERY);
    }

    @Override
    public void stop() {
        ScheduledFuture<?> present = task;
        if (present != null) {
            present.cancel(false);
        }
        task = null;
    }

    @Override
    public boolean isRunning() {
        return task != null;
    }

}
