package dev.flotilla.launcher.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.flotilla.launcher.services.ServiceProbe.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the heartbeat that an instance answers with. As a tree, so that a launcher
 * understands older and newer services.
 */
final class PulseReader {

    private final JsonMapper json;

    PulseReader(JsonMapper json) {
        this.json = json;
    }

    Optional<InstanceStatus.Pulse> read(Answer answer) {
        return answer instanceof Answer.Given given && given.isOk() ? read(given.body()) : Optional.empty();
    }

    Optional<InstanceStatus.Pulse> read(String body) {
        try {
            return Optional.of(pulse(json.readTree(body)));
        }
        catch (JacksonException notAHeartbeat) {
            return Optional.empty();
        }
    }

    // Who answers records with records counts them twice: as done, and as written.
    private static InstanceStatus.Pulse pulse(JsonNode heartbeat) {
        List<String> partitions = new ArrayList<>();
        int count = 0;
        boolean idle = false;
        double in = 0;
        double done = 0;
        double written = 0;
        Long lag = null;
        for (JsonNode flow : heartbeat.path("flows")) {
            List<Integer> owned = StreamSupport.stream(flow.path("partitions").spliterator(), false)
                .map(JsonNode::asInt)
                .sorted()
                .toList();
            if (!owned.isEmpty()) {
                count += owned.size();
                partitions.add(flow.path("topic").asString("") + " " + ranges(owned));
            }
            idle |= flow.path("idle").asBoolean(false);
            in += flow.path("inPerSecond").asDouble(0);
            double out = flow.path("outPerSecond").asDouble(0);
            boolean reads = flow.path("group").isString();
            done += reads ? out : 0;
            written += reads ? 0 : out;
            lag = sum(lag, flow.path("lag"));
        }
        return new InstanceStatus.Pulse(heartbeat.path("instance").path("id").asString(""),
                heartbeat.path("state").asString(""), heartbeat.path("health").asString(""), partitions, count,
                idle && count == 0, in, Math.max(done, written), lag);
    }

    private static @Nullable Long sum(@Nullable Long lag, JsonNode more) {
        if (!more.isNumber()) {
            return lag;
        }
        return (lag == null ? 0 : lag) + more.asLong();
    }

    /** 0-3,7 for 0, 1, 2, 3, 7. */
    static String ranges(List<Integer> sorted) {
        List<int[]> ranges = new ArrayList<>();
        for (int number : sorted) {
            if (!ranges.isEmpty() && ranges.getLast()[1] == number - 1) {
                ranges.getLast()[1] = number;
            }
            else {
                ranges.add(new int[] { number, number });
            }
        }
        return ranges.stream()
            .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "-" + range[1])
            .collect(Collectors.joining(","));
    }

}
