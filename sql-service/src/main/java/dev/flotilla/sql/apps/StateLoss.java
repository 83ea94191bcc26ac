package dev.flotilla.sql.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import org.jspecify.annotations.Nullable;

/**
 * What a job remembers and would not after a change.
 *
 * @param group of the job
 * @param store that nothing reads any more
 * @param description for people
 */
public record StateLoss(String group, String store, String description) {

    /** What the new version would forget of the old one. */
    public static List<StateLoss> between(Application before, Application after) {
        Map<String, Job> kept = after.jobs().stream().collect(Collectors.toMap(Job::group, Function.identity()));
        List<StateLoss> losses = new ArrayList<>();
        for (Job job : before.jobs()) {
            Set<String> names = stores(kept.get(job.group()));
            job.state()
                .stream()
                .filter(store -> !names.contains(store.name()))
                .map(store -> new StateLoss(job.group(), store.name(), store.description()))
                .forEach(losses::add);
        }
        return losses;
    }

    /**
     * Of a version that this server cannot read, nothing is known, so nothing is said to
     * be lost.
     */
    public static List<StateLoss> between(@Nullable DeployedApp before, Application after) {
        return before != null && before.compiled() instanceof Compiled.Ready(var old, var _) ? between(old, after)
                : List.of();
    }

    private static Set<String> stores(@Nullable Job job) {
        return job == null ? Set.of()
                : job.state().stream().map(Job.StateStore::name).collect(Collectors.toUnmodifiableSet());
    }

}
