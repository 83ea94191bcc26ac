package dev.flotilla.hub.load;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The load of all instances of ingestion as one: where any of them runs, those that do;
 * else what the last runs came to.
 *
 * @param why nobody answers, in words
 */
record LoadView(Phase phase, @Nullable String runId, int rate, double acknowledgedPerSecond, int customers, double skew,
        @Nullable Instant startedAt, @Nullable Instant endedAt, LoadState.Counts orders, @Nullable String why,
        List<Instance> instances) {

    private static final List<Phase> TELLING = List.of(Phase.RUNNING, Phase.DRAINING, Phase.ABANDONED, Phase.FINISHED,
            Phase.IDLE, Phase.UNREACHABLE);

    LoadView {
        instances = List.copyOf(instances);
    }

    /**
     * One of them.
     *
     * @param why it is not reachable, in words
     */
    record Instance(URI address, Phase phase, @Nullable String why, int rate, double acknowledgedPerSecond,
            LoadState.Counts orders) {
    }

    static LoadView of(Map<URI, Answer> answers) {
        List<LoadState> told = answers.values()
            .stream()
            .filter(Answer.Told.class::isInstance)
            .map(answer -> ((Answer.Told) answer).state())
            .toList();
        List<LoadState> active = told.stream().filter(state -> state.phase().isActive()).toList();
        List<LoadState> shown = active.isEmpty() ? told : active;
        LoadState telling = shown.stream()
            .min(Comparator.comparingInt(state -> TELLING.indexOf(state.phase())))
            .orElse(LoadState.NONE);
        return new LoadView(telling.phase(), telling.runId(), shown.stream().mapToInt(LoadState::rate).sum(),
                shown.stream().mapToDouble(LoadState::acknowledgedPerSecond).sum(),
                shown.stream().mapToInt(LoadState::customers).sum(), telling.skew(),
                shown.stream().map(LoadState::startedAt).filter(Objects::nonNull).min(Instant::compareTo).orElse(null),
                active.isEmpty() ? shown.stream()
                    .map(LoadState::endedAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null) : null,
                shown.stream().map(LoadState::orders).reduce(LoadState.Counts.NONE, LoadState.Counts::plus),
                told.isEmpty() ? "no ingestion answers; flotilla.hub.load.addresses says where it is asked for" : null,
                answers.entrySet().stream().map(answer -> instance(answer.getKey(), answer.getValue())).toList());
    }

    private static Instance instance(URI address, Answer answer) {
        return switch (answer) {
            case Answer.Told(LoadState state) ->
                new Instance(address, state.phase(), null, state.rate(), state.acknowledgedPerSecond(), state.orders());
            case Answer.Refused(int status, var _, var _) -> unreachable(address, "it answers with " + status);
            case Answer.Away(String why) -> unreachable(address, why);
            case Answer.Unclear(String why) -> unreachable(address, why);
        };
    }

    private static Instance unreachable(URI address, String why) {
        return new Instance(address, Phase.UNREACHABLE, why, 0, 0, LoadState.Counts.NONE);
    }

}
