package dev.flotilla.sql.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/**
 * How jobs are, for who watches many of them. Jobs come and go, and so do their series.
 */
final class JobMeters {

    private final MultiGauge states;

    private final MultiGauge restoring;

    JobMeters(MeterRegistry registry) {
        this.states = MultiGauge.builder("flotilla.sql.job.state")
            .description("1 for the state that a job is in on this server")
            .register(registry);
        this.restoring = MultiGauge.builder("flotilla.sql.restoring.records")
            .description("Records of state that a job has still to fetch before it goes on")
            .register(registry);
    }

    void show(Iterable<JobRunner.Snapshot> jobs) {
        List<MultiGauge.Row<?>> stateRows = new ArrayList<>();
        List<MultiGauge.Row<?>> restoringRows = new ArrayList<>();
        for (JobRunner.Snapshot job : jobs) {
            Tags tags = JobBooks.tags(job.job());
            stateRows.add(row(tags.and("state", job.state().label()), _ -> 1));
            restoringRows
                .add(row(tags, state -> state instanceof JobState.Restoring(long left) ? left : 0, job.state()));
        }
        states.register(stateRows, true);
        restoring.register(restoringRows, true);
    }

    private static MultiGauge.Row<JobState> row(Tags tags, ToDoubleFunction<JobState> value) {
        return row(tags, value, new JobState.Starting());
    }

    private static MultiGauge.Row<JobState> row(Tags tags, ToDoubleFunction<JobState> value, JobState state) {
        return MultiGauge.Row.of(tags, state, value);
    }

}
