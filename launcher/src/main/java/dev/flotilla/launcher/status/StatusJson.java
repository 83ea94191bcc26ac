package dev.flotilla.launcher.status;

import java.util.List;

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

    public String render(List<InstanceStatus> statuses) {
        ArrayNode all = json.createArrayNode();
        statuses.forEach(status -> all.add(object(status)));
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
