package dev.flotilla.launcher.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.services.ServiceProbe.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two sides that are compared: load generators that count what was acknowledged, and
 * storage that looks at what is there.
 */
final class Witnesses {

    private final ServiceProbe probe;

    private final JsonMapper json;

    Witnesses(ServiceProbe probe, JsonMapper json) {
        this.probe = probe;
        this.json = json;
    }

    /** The last run of every instance that has had one. */
    List<LoadReport> loads(List<MemberState> members) {
        List<LoadReport> reports = new ArrayList<>();
        for (MemberState member : alive(members, Role.INGESTION)) {
            if (probe.get(member.record().port(), "/api/load") instanceof Answer.Given given && given.isOk()) {
                load(member.member().name(), json.readTree(given.body())).ifPresent(reports::add);
            }
        }
        return reports;
    }

    static Optional<LoadReport> load(String instance, JsonNode state) {
        String phase = state.path("phase").asString("IDLE");
        JsonNode orders = state.path("orders");
        return phase.equals("IDLE") ? Optional.empty()
                : Optional
                    .of(new LoadReport(instance, state.path("runId").asString(""), LoadReport.Phase.valueOf(phase),
                            orders.path("acknowledged").asLong(), orders.path("outstanding").asLong()));
    }

    StoredReport stored(List<MemberState> members, String runId) {
        String prefix = URLEncoder.encode(LoadReport.prefixOf(runId), StandardCharsets.UTF_8);
        String last = "no storage-service is running";
        for (MemberState member : alive(members, Role.STORAGE)) {
            switch (probe.get(member.record().port(), "/api/proof?customerPrefix=" + prefix)) {
                case Answer.Given given when given.isOk() -> {
                    return stored(json.readTree(given.body()));
                }
                case Answer.Given given -> last = member.member() + " answers " + given.status();
                case Answer.None none -> last = member.member() + " does not answer: " + none.why();
            }
        }
        throw new Trouble("what is stored cannot be asked: " + last, "./flotilla status");
    }

    static StoredReport stored(JsonNode proof) {
        List<String> examples = new ArrayList<>();
        proof.path("examples").forEach(example -> examples.add(example.path("customerId").asString("")));
        return new StoredReport(proof.path("customers").asLong(), proof.path("orders").asLong(),
                proof.path("missing").asLong(), proof.path("repeated").asLong(), proof.path("outOfOrder").asLong(),
                proof.path("holds").asBoolean(false), examples);
    }

    static List<MemberState> alive(List<MemberState> members, Role role) {
        return members.stream()
            .filter(member -> member.member().role() == role && member.condition() == Condition.ALIVE)
            .toList();
    }

}
