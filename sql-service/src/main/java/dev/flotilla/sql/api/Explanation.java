package dev.flotilla.sql.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.apps.StateLoss;
import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.OutputTopic;
import dev.flotilla.sql.streaming.JobTopology;
import dev.flotilla.sql.streaming.JobWatch;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.topologies.InternalTopics;
import dev.flotilla.sql.topologies.TopologyPicture;
import io.swagger.v3.oas.annotations.media.Schema;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do, were it deployed.
 */
record Explanation(String application, List<JobPlan> jobs,
        @Schema(description = "Groups of jobs that the file no longer has") List<String> removed,
        @Schema(description = "What jobs would forget; deploying it takes resetState=true") List<StateLoss> losses,
        List<ProblemView> warnings) {

    /**
     * @param change what would become of it: NEW, UNCHANGED, RESTARTED
     * @param picture a Mermaid flowchart
     */
    record JobPlan(String name, String group, String change, Collection<String> sources, List<String> outputs,
            String deadLetters, Collection<String> internalTopics, boolean exactlyOnce, int batchSize,
            List<String> state, List<String> statements, String picture) {
    }

    private static final JobWatch NOBODY = new JobWatch() {

        @Override
        public void deadLettered(String reason) {
            throw new IllegalStateException("a topology that is only looked at has no records");
        }

        @Override
        public void cameLate() {
            throw new IllegalStateException("a topology that is only looked at has no records");
        }

    };

    static Explanation of(Application application, List<Problem> warnings, @Nullable DeployedApp before) {
        Map<String, Job> present = before != null && before.compiled() instanceof Compiled.Ready(var old, var _)
                ? old.jobs().stream().collect(Collectors.toMap(Job::group, Function.identity())) : Map.of();
        List<JobPlan> plans = application.jobs().stream().map(job -> plan(job, present.get(job.group()))).toList();
        List<String> removed = new ArrayList<>(present.keySet());
        application.jobs().forEach(job -> removed.remove(job.group()));
        return new Explanation(application.name(), plans, removed, StateLoss.between(before, application),
                ProblemView.of(application.source(), warnings));
    }

    private static JobPlan plan(Job job, @Nullable Job present) {
        Topology topology = JobTopology.of(job, NOBODY);
        String change = present == null ? "NEW" : present.equals(job) ? "UNCHANGED" : "RESTARTED";
        return new JobPlan(job.name(), job.group(), change, job.sources(),
                job.outputs().stream().map(OutputTopic::topic).toList(), job.deadLetters(),
                InternalTopics.of(job.group(), topology), job.settings().exactlyOnce(), job.settings().batchSize(),
                job.state().stream().map(store -> store.name() + ": " + store.description()).toList(),
                job.statements(), TopologyPicture.of(topology));
    }

}
