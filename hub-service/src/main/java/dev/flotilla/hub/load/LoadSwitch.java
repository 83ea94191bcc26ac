package dev.flotilla.hub.load;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;

/**
 * The load generators of all instances of ingestion, as if they were one.
 */
final class LoadSwitch {

    private final Addresses addresses;

    private final Ingestion ingestion;

    LoadSwitch(Addresses addresses, Ingestion ingestion) {
        this.addresses = addresses;
        this.ingestion = ingestion;
    }

    LoadView state() {
        return LoadView.of(states());
    }

    /** Of the first that takes it. */
    Started start(byte[] plan) {
        Map<URI, Answer> answers = states();
        if (LoadView.of(answers).phase().isActive()) {
            throw new FleetException(ErrorCode.CONFLICT,
                    "Load is being made already; stop it first, and wait until it is FINISHED.");
        }
        for (URI address : List.copyOf(answers.keySet())) {
            Answer answer = answers.get(address) instanceof Answer.Away away ? away : ingestion.start(address, plan);
            answers.put(address, answer);
            switch (answer) {
                case Answer.Told _ -> {
                    return new Started.Running(LoadView.of(answers));
                }
                case Answer.Refused refused -> {
                    return new Started.NotStarted(refused);
                }
                // Another one would perhaps be the second.
                case Answer.Unclear(String why) -> throw new FleetException(ErrorCode.OUTCOME_UNKNOWN, "Ingestion at "
                        + address + " may or may not have begun: " + why + ". Look before you ask again.");
                case Answer.Away _ -> {
                }
            }
        }
        throw nobody();
    }

    LoadView stop() {
        Map<URI, Answer> answers = states();
        if (answers.values().stream().noneMatch(Answer.Told.class::isInstance)) {
            throw nobody();
        }
        List<URI> active = answers.entrySet()
            .stream()
            .filter(answer -> answer.getValue() instanceof Answer.Told(LoadState state) && state.phase().isActive())
            .map(Map.Entry::getKey)
            .toList();
        List<Answer> stopped = ingestion.stop(active);
        for (int i = 0; i < active.size(); i++) {
            answers.put(active.get(i), stopped.get(i));
        }
        return LoadView.of(answers);
    }

    private Map<URI, Answer> states() {
        List<URI> all = addresses.all();
        List<Answer> states = ingestion.states(all);
        Map<URI, Answer> answers = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            answers.put(all.get(i), states.get(i));
        }
        return answers;
    }

    private static FleetException nobody() {
        return new FleetException(ErrorCode.UNAVAILABLE,
                "No ingestion answers. Start one, or say where it is: flotilla.hub.load.addresses.");
    }

}
