package dev.flotilla.sql.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.apps.StateLoss;
import dev.flotilla.sql.jobs.PlannedJob;
import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.OutputTopic;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.topologies.Topologies;
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
     * @param plan what is done with a record, for people
     * @param picture a Mermaid flowchart
     */
    record JobPlan(String name, String group, String change, Collection<String> sources, List<String> outputs,
            String deadLetters, Collection<String> internalTopics, boolean exactlyOnce, int batchSize,
            List<String> state, List<String> statements, String plan, String picture) {
    }

    static Explanation of(Application application, List<Problem> warnings, @Nullable DeployedApp before,
            Topologies topologies) {
        Map<String, Job> present = before != null && before.compiled() instanceof Compiled.Ready(var old, var _)
                ? old.jobs().stream().collect(Collectors.toMap(Job::group, Function.identity())) : Map.of();
        List<JobPlan> plans = application.jobs()
            .stream()
            .map(job -> plan(application.name(), job, present.get(job.group()), topologies))
            .toList();
        List<String> removed = new ArrayList<>(present.keySet());
        application.jobs().forEach(job -> removed.remove(job.group()));
        return new Explanation(application.name(), plans, removed, StateLoss.between(before, application),
                ProblemView.of(application.source(), warnings));
    }

    private static JobPlan plan(String app, Job job, @Nullable Job present, Topologies topologies) {
        Topology topology = topologies.sketch(job);
        String change = present == null ? "NEW"
                : fingerprint(app, present).equals(fingerprint(app, job)) ? "UNCHANGED" : "RESTARTED";
        return new JobPlan(job.name(), job.group(), change, job.sources(),
                job.outputs().stream().map(OutputTopic::topic).toList(), job.deadLetters(), topologies.innerTopics(job),
                job.settings().exactlyOnce(), job.settings().batchSize(),
                job.state().stream().map(store -> store.name() + ": " + store.description()).toList(), job.statements(),
                job.explained(), TopologyPicture.of(topology));
    }

    private static String fingerprint(String app, Job job) {
        return PlannedJob.of(app, job).fingerprint();
    }

}
