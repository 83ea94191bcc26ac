package dev.flotilla.launcher.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.services.ServiceProbe.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two sides that are compared: load generators that count what was acknowledged, and
 * storage that looks at what is there.
 */
final class Witnesses {

    private static final Duration LEAST_TO_ANSWER = Duration.ofSeconds(1);

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
    Testimony stored(List<Door> doors, String customerPrefix, Duration limit) {
        String prefix = URLEncoder.encode(customerPrefix, StandardCharsets.UTF_8);
        return askStorage(doors, "/api/proof?customerPrefix=" + prefix, limit);
    }

    OptionalLong duplicatesDropped(List<Door> doors, Duration limit) {
        return switch (askStorage(doors, "/api/stats", limit)) {
            case Testimony.Given(JsonNode statistics) -> OptionalLong.of(statistics.path("duplicatesDropped").asLong());
            case Testimony.None _ -> OptionalLong.empty();
        };
    }

    /**
     * Each gets its share of the time: one that is silent must not use up that of the
     * others.
     */
    private Testimony askStorage(List<Door> doors, String path, Duration limit) {
        if (doors.isEmpty()) {
            return new Testimony.None("no storage-service listens");
        }
        Duration share = limit.dividedBy(doors.size());
        Duration patient = share.compareTo(LEAST_TO_ANSWER) < 0 ? LEAST_TO_ANSWER : share;
        Testimony last = new Testimony.None("");
        for (Door door : doors) {
            last = testimony(door, probe.get(door.uri(path), door.authority(), patient));
            if (last instanceof Testimony.Given) {
                return last;
            }
        }
        return last;
    }

    private Testimony testimony(Door door, Answer answer) {
        return switch (answer) {
            case Answer.Given given when given.isOk() -> read(door, given.body());
            case Answer.Given given -> new Testimony.None(door.name() + " answers " + given.status());
            case Answer.None none -> new Testimony.None(door.name() + " does not answer: " + none.why());
        };
    }

    /** What stands in front of storage may answer, too, and in its own words. */
    private Testimony read(Door door, String body) {
        try {
            return new Testimony.Given(json.readTree(body));
        }
        catch (JacksonException e) {
            return new Testimony.None(door.name() + " answers something else than JSON");
        }
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
