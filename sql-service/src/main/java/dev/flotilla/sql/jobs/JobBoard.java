package dev.flotilla.sql.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import org.jspecify.annotations.Nullable;

/**
 * Every job that is deployed, and how it fares; also those that are stopped.
 */
public class JobBoard {

    private final Supplier<? extends Iterable<DeployedApp>> apps;

    private final Jobs jobs;

    private final GroupWatch groups;

    private final JobBooks books;

    JobBoard(Supplier<? extends Iterable<DeployedApp>> apps, Jobs jobs, GroupWatch groups, JobBooks books) {
        this.apps = apps;
        this.jobs = jobs;
        this.groups = groups;
        this.books = books;
    }

    /** By group. */
    public List<JobStatus> all() {
        List<JobStatus> all = new ArrayList<>();
        for (DeployedApp app : apps.get()) {
            all.addAll(of(app));
        }
        all.sort(Comparator.comparing(JobStatus::group));
        return all;
    }

    public List<JobStatus> of(DeployedApp app) {
        return app.compiled() instanceof Compiled.Ready(var application, var _)
                ? application.jobs().stream().map(job -> status(PlannedJob.of(application.name(), job))).toList()
                : List.of();
    }

    private JobStatus status(PlannedJob planned) {
        Job job = planned.job();
        JobRunner.Snapshot snapshot = jobs.find(job.group());
        JobState state = snapshot == null ? new JobState.Stopped() : snapshot.state();
        JobTallies tallies = books.tallies(planned);
        String letter = tallies.lastDeadLetter();
        return new JobStatus(planned.app(), job.name(), job.group(), state.label(), reason(state), restartsAt(state),
                snapshot == null ? null : snapshot.lastError(), tallies.deadLettered(),
                letter.isEmpty() ? null : letter, tallies.late(), tallies.failures(),
                snapshot == null ? planned.fingerprint() : snapshot.job().fingerprint(), groups.find(job.group()));
    }

    private static @Nullable String reason(JobState state) {
        return switch (state) {
            case JobState.Waiting(String reason) -> reason;
            case JobState.Failed(String reason, var _, var _) -> reason;
            case JobState.Restoring(long left) -> left + " records of state left to fetch";
            case JobState.Starting(), JobState.Rebalancing(), JobState.Running(var _), JobState.Stopped() -> null;
        };
    }

    private static @Nullable Instant restartsAt(JobState state) {
        return state instanceof JobState.Failed(var _, var _, Instant at) ? at : null;
    }

}
