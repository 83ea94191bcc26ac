package dev.flotilla.hub.rebalances;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

/**
 * The fleet's instances, by the ids that their clients' ids begin with.
 */
final class Roster {

    private static final int LONGEST_ID = 120;

    private final Map<String, SeenInstance> instances = new HashMap<>();

    Roster(List<SeenInstance> instances) {
        instances.forEach(instance -> this.instances.put(instance.id(), instance));
    }

    @Nullable SeenInstance instance(String id) {
        return instances.get(id);
    }

    Owner owner(String clientId) {
        for (int end = clientId.length(); end > 0; end = clientId.lastIndexOf('-', end - 1)) {
            SeenInstance instance = instances.get(clientId.substring(0, end));
            if (instance != null) {
                return new Owner(instance.id(), shortened(instance.service()) + " " + instance.number(), true);
            }
        }
        String id = shortened(clientId);
        return new Owner(id, id, false);
    }

    // Whoever may join a group chooses his name.
    private static String shortened(String id) {
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID - 1) + "…";
    }

}
