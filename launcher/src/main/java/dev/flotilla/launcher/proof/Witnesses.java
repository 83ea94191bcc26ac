package dev.flotilla.launcher.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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

    /** What is stored of the customers whose id begins so. */
    Testimony stored(List<MemberState> members, String customerPrefix) {
        String prefix = URLEncoder.encode(customerPrefix, StandardCharsets.UTF_8);
        return askStorage(members, "/api/proof?customerPrefix=" + prefix);
    }

    OptionalLong duplicatesDropped(List<MemberState> members) {
        return switch (askStorage(members, "/api/stats")) {
            case Testimony.Given(JsonNode statistics) -> OptionalLong.of(statistics.path("duplicatesDropped").asLong());
            case Testimony.None _ -> OptionalLong.empty();
        };
    }

    private Testimony askStorage(List<MemberState> members, String path) {
        String last = "no storage-service is running";
        for (MemberState member : alive(members, Role.STORAGE)) {
            switch (probe.get(member.record().port(), path)) {
                case Answer.Given given when given.isOk() -> {
                    return new Testimony.Given(json.readTree(given.body()));
                }
                case Answer.Given given -> last = member.member() + " answers " + given.status();
                case Answer.None none -> last = member.member() + " does not answer: " + none.why();
            }
        }
        return new Testimony.None(last);
    }

    static StoredReport stored(JsonNode proof) {
        List<String> examples = new ArrayList<>();
        proof.path("examples").forEach(example -> examples.add(example.path("customerId").asString("")));
        return new StoredReport(proof.path("customers").asLong(), proof.path("orders").asLong(),
                proof.path("missing").asLong(), proof.path("repeated").asLong(), proof.path("outOfOrder").asLong(),
                proof.path("holds").asBoolean(false), examples);
    }

    /** What storage says, if any instance of it does. */
    sealed interface Testimony {

        record Given(JsonNode words) implements Testimony {
        }

        record None(String why) implements Testimony {
        }

    }

    static List<MemberState> alive(List<MemberState> members, Role role) {
        return members.stream()
            .filter(member -> member.member().role() == role && member.condition() == Condition.ALIVE)
            .toList();
    }

}
