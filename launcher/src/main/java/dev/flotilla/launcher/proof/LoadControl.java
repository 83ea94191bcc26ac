package dev.flotilla.launcher.proof;

import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.services.ServiceProbe.Answer;
import dev.flotilla.launcher.state.StateDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts and stops the load generator of the first ingestion instance.
 */
public final class LoadControl {

    private static final String PATH = "/api/load";

    private final Roster roster;

    private final ServiceProbe probe;

    private final JsonMapper json;

    private final KnownRuns runs;

    private final Console console;

    public LoadControl(Roster roster, StateDirectory state, ServiceProbe probe, JsonMapper json, Console console) {
        this.roster = roster;
        this.probe = probe;
        this.json = json;
        this.runs = new KnownRuns(state);
        this.console = console;
    }

    /**
     * Begins a run, and remembers it for when its generator is killed.
     * @param wishes as the service names them: rate, customers, maxOrders, duration
     */
    public void start(Map<String, Object> wishes) {
        MemberState instance = ingestion().getFirst();
        // The generator forgets the run before; what it came to must stay provable.
        Witnesses.load(instance.member().name(), ask("GET", instance, ""))
            .filter(load -> load.phase() == LoadReport.Phase.FINISHED)
            .ifPresent(runs::finished);
        JsonNode state = ask("POST", instance, json.writeValueAsString(wishes));
        runs.started(state.path("runId").asString(""));
        tell(instance, state);
    }

    public void stop() {
        ingestion().forEach(instance -> tell(instance, ask("DELETE", instance, "")));
    }

    public void show() {
        ingestion().forEach(instance -> tell(instance, ask("GET", instance, "")));
    }

    private List<MemberState> ingestion() {
        List<MemberState> alive = Witnesses.alive(roster.all(), Role.INGESTION);
        if (alive.isEmpty()) {
            throw new Trouble("no ingestion-service is running, and it makes the load", "./flotilla up");
        }
        return alive;
    }

    private JsonNode ask(String method, MemberState instance, String body) {
        return switch (probe.ask(method, instance.record().port(), PATH, body)) {
            case Answer.Given given when given.isOk() -> json.readTree(given.body());
            case Answer.Given given ->
                throw new Trouble("%s answers %d: %s".formatted(instance.member(), given.status(), given.body()),
                        "./flotilla load stop ends a run that is under way");
            case Answer.None none ->
                throw new Trouble(instance.member() + " does not answer: " + none.why(), "./flotilla status");
        };
    }

    private void tell(MemberState instance, JsonNode state) {
        JsonNode orders = state.path("orders");
        console.say("%s: %s, run %s, %d/s wanted, %.0f/s acknowledged; %d made, %d acknowledged, %d sent again"
            .formatted(instance.member(), state.path("phase").asString(""), state.path("runId").asString("-"),
                    state.path("rate").asInt(0), state.path("acknowledgedPerSecond").asDouble(0),
                    orders.path("made").asLong(), orders.path("acknowledged").asLong(),
                    orders.path("failedAttempts").asLong()));
    }

}
