package dev.flotilla.hub.rebalances;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.heartbeats.SeenInstance;
import dev.flotilla.hub.names.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * Whose the clients of one group are. A client may be seen before the first heartbeat of
 * its instance, and after the last.
 */
final class Owners {

    private static final int LONGEST_NAME = 120;

    private final Map<String, Owner> byClient = new HashMap<>();

    void learn(Set<String> clients, Crew crew) {
        clients.forEach(client -> {
            Owner known = byClient.get(client);
            if (known == null || !known.isInstance()) {
                byClient.put(client, owner(client, crew.behind(client)));
            }
        });
    }

    private static Owner owner(String client, @Nullable SeenInstance instance) {
        return instance == null ? new Owner(shortened(client), shortened(client), false)
                : new Owner(instance.id(), shortened(instance.service()) + " " + instance.number(), true);
    }

    // Whoever may join a group chooses his name.
    private static String shortened(String id) {
        return Shortened.to(LONGEST_NAME, id);
    }

    void keep(Set<String> clients) {
        byClient.keySet().retainAll(clients);
    }

    Owner of(String client) {
        Owner owner = byClient.get(client);
        return owner == null ? owner(client, null) : owner;
    }

    /** How many consumers each of them has. */
    Map<Owner, Integer> consumers(Shape shape) {
        Map<Owner, Integer> consumers = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
        shape.clients().forEach((client, many) -> consumers.merge(of(client), many, Integer::sum));
        return consumers;
    }

}
