package dev.flotilla.launcher.status;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statuses for programs; names do not change.
 */
public final class StatusJson {

    private final JsonMapper json;

    public StatusJson(JsonMapper json) {
        this.json = json;
    }

    public String render(FleetStatus fleet) {
        ArrayNode all = json.createArrayNode();
        FleetStatus.Told told = fleet.hub();
        fleet.instances().forEach(status -> {
            ObjectNode node = object(status);
            if (told != null && status.member().member().name().equals(told.by())) {
                told.alerts().forEach(node.withArray("alerts")::addPOJO);
            }
            all.add(node);
        });
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private ObjectNode object(InstanceStatus status) {
        var record = status.member().record();
        ObjectNode node = json.createObjectNode();
        node.put("instance", record.member().name());
        node.put("service", record.member().role().label());
        node.put("number", record.member().number());
        if (status.member().condition().exists()) {
            node.put("pid", record.pid());
        }
        node.put("port", record.port());
        node.put("state", status.state());
        node.put("startedAt", record.startedAt().toString());
        node.put("residentBytes", status.residentBytes());
        InstanceStatus.Pulse pulse = status.pulse();
        if (pulse != null) {
            node.put("id", pulse.id());
            node.put("health", pulse.health());
            ArrayNode partitions = node.putArray("partitions");
            pulse.partitions().forEach(partitions::add);
            node.put("partitionCount", pulse.partitionCount());
            node.put("idle", pulse.idle());
            node.put("inPerSecond", pulse.inPerSecond());
            node.put("outPerSecond", pulse.outPerSecond());
            if (pulse.lag() != null) {
                node.put("lag", pulse.lag());
            }
        }
        return node;
    }

}
