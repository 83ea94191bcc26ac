package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.state.StateDirectory;
import dev.flotilla.launcher.time.Patience;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears both sides and decides of every run.
 */
public final class Court {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Roster roster;

    private final Witnesses witnesses;

    private final Judge judge;

    private final KnownRuns runs;

    private final Patience patience;

    private final Console console;

    public Court(Roster roster, StateDirectory state, ServiceProbe probe, JsonMapper json, Patience patience,
            Console console) {
        this.roster = roster;
        this.witnesses = new Witnesses(probe, json);
        this.judge = new Judge(new RosterDoors(roster), witnesses, patience);
        this.runs = new KnownRuns(state);
        this.patience = patience;
        this.console = console;
    }

    /** What it comes to, from best to worst; programs get it as the exit code. */
    public enum Decision {

        PROVEN, DISPROVEN, UNDECIDED

    }

    /**
     * Waits for what is still on its way, but never for ever.
     */
    public Decision decide(Duration timeout) {
        if (running() || !patience.until(() -> unfinished().isEmpty(), timeout, INTERVAL)) {
            throw new Trouble(
                    "the load of " + unfinished() + " goes on; what is on its way cannot be told from what is lost",
                    "./flotilla load stop, then ./flotilla verify");
        }
        List<LoadReport> loads = witnesses.loads(roster.all());
        loads.forEach(runs::finished);
        Map<String, OptionalLong> gone = new LinkedHashMap<>(runs.all());
        loads.forEach(load -> gone.remove(load.runId()));
        if (loads.isEmpty() && gone.isEmpty()) {
            throw new Trouble("there was no load whose orders could be checked", "./flotilla load start --rate 1000");
        }
        List<Verdict> verdicts = new ArrayList<>();
        loads.forEach(load -> verdicts.add(judge.hear(load, load.customerPrefix(), timeout)));
        gone.forEach((run, acknowledged) -> verdicts.add(judge.judge(run, LoadReport.prefixOf(run), timeout,
                stored -> Verdict.afterwards(run, acknowledged, stored))));
        verdicts.forEach(verdict -> console.say(verdict.sentence()));
        return decision(verdicts);
    }

    static Decision decision(List<Verdict> verdicts) {
        return verdicts.stream().map(verdict -> switch (verdict) {
            case Verdict.Proven _ -> Decision.PROVEN;
            case Verdict.Unwitnessed _ -> Decision.UNDECIDED;
            case Verdict.Incomplete _, Verdict.Broken _, Verdict.Unsettled _, Verdict.Empty _, Verdict.Unheard _ ->
                Decision.DISPROVEN;
        }).reduce(Decision.PROVEN, Court::worse);
    }

    private static Decision worse(Decision one, Decision other) {
        return one == Decision.DISPROVEN || other == Decision.DISPROVEN ? Decision.DISPROVEN
                : one == Decision.UNDECIDED ? one : other;
    }

    private boolean running() {
        return witnesses.loads(roster.all()).stream().anyMatch(load -> load.phase() == LoadReport.Phase.RUNNING);
    }

    private String unfinished() {
        return witnesses.loads(roster.all())
            .stream()
            .filter(load -> load.phase() != LoadReport.Phase.FINISHED)
            .map(LoadReport::instance)
            .collect(Collectors.joining(", "));
    }

}
