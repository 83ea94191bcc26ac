package dev.flotilla.hub.heartbeats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.common.heartbeat.FlowReport;

/**
 * Which service reads by a group, also after the last of its instances was forgotten:
 * what waits there then waits for somebody.
 */
public final class ReadersBook {

    private final Map<String, String> services = new HashMap<>();

    /**
     * By group.
     * @param groups all that there are
     */
    public Map<String, String> look(List<SeenInstance> instances, Set<String> groups) {
        for (SeenInstance instance : instances) {
            for (FlowReport flow : instance.heartbeat().flows()) {
                String group = flow.group();
                if (group != null) {
                    services.put(group, instance.service());
                }
            }
        }
        services.keySet().retainAll(groups);
        return Map.copyOf(services);
    }

}
