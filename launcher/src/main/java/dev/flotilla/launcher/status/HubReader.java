package dev.flotilla.launcher.status;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.flotilla.launcher.services.ServiceProbe.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a hub's picture of the fleet. As a tree, so that a launcher understands older and
 * newer hubs.
 */
final class HubReader {

    private final JsonMapper json;

    HubReader(JsonMapper json) {
        this.json = json;
    }

    /** Nothing where it is no picture, or an old one because the hub is blind. */
    Optional<HubSight> read(Answer answer) {
        if (!(answer instanceof Answer.Given given) || !given.isOk()) {
            return Optional.empty();
        }
        try {
            JsonNode picture = json.readTree(given.body());
            return picture.path("hub").path("sees").asBoolean(false) ? Optional.of(sight(picture)) : Optional.empty();
        }
        catch (JacksonException | DateTimeException noPicture) {
            return Optional.empty();
        }
    }

    private static HubSight sight(JsonNode picture) {
        Map<String, Map<String, List<Integer>>> owned = owned(picture.path("groups"));
        List<HubSight.Seen> instances = new ArrayList<>();
        picture.path("instances")
            .properties()
            .forEach(instance -> instances
                .add(seen(instance.getKey(), instance.getValue(), owned.getOrDefault(instance.getKey(), Map.of()))));
        List<FleetStatus.ToldAlert> alerts = new ArrayList<>();
        picture.path("alerts").forEach(alert -> alerts.add(alert(alert)));
        return new HubSight(instances, alerts);
    }

    /** Numbers of partitions by owner, and there by group and topic. */
    private static Map<String, Map<String, List<Integer>>> owned(JsonNode groups) {
        Map<String, Map<String, List<Integer>>> owned = new HashMap<>();
        groups.properties().forEach(group -> group.getValue().path("partitions").properties().forEach(partition -> {
            String owner = partition.getValue().path("owner").asString("");
            int dash = partition.getKey().lastIndexOf('-');
            String number = partition.getKey().substring(dash + 1);
            if (!owner.isEmpty() && dash > 0 && number.matches("[0-9]{1,6}")) {
                owned.computeIfAbsent(owner, _ -> new TreeMap<>())
                    .computeIfAbsent(group.getKey() + " " + partition.getKey().substring(0, dash),
                            _ -> new ArrayList<>())
                    .add(Integer.parseInt(number));
            }
        }));
        return owned;
    }

    private static HubSight.Seen seen(String id, JsonNode instance, Map<String, List<Integer>> owned) {
        List<String> partitions = owned.entrySet()
            .stream()
            .map(entry -> entry.getKey().substring(entry.getKey().lastIndexOf(' ') + 1) + " "
                    + PulseReader.ranges(entry.getValue().stream().sorted().toList()))
            .toList();
        int count = owned.values().stream().mapToInt(List::size).sum();
        JsonNode lag = instance.path("lag");
        JsonNode port = instance.path("port");
        return new HubSight.Seen(instance.path("service").asString(""), instance.path("number").asInt(0),
                port.isNumber() ? port.asInt() : null, Instant.parse(instance.path("startedAt").asString("")),
                instance.path("presence").asString(""),
                new InstanceStatus.Pulse(id, instance.path("state").asString(""), instance.path("health").asString(""),
                        partitions, count, instance.path("idle").asBoolean(false) && count == 0,
                        instance.path("inPerSecond").asDouble(0), instance.path("outPerSecond").asDouble(0),
                        lag.isNumber() ? lag.asLong() : null));
    }

    private static FleetStatus.ToldAlert alert(JsonNode alert) {
        return new FleetStatus.ToldAlert(text(alert, "name"), text(alert, "subject"), text(alert, "severity"),
                text(alert, "state"), text(alert, "since"), text(alert, "summary"), text(alert, "remedy"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

}
