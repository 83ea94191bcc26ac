package dev.flotilla.hub.rebalances;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose the clients of one group are. A client may be seen before the first heartbeat of
 * its instance, and after the last.
 */
final class Owners {

    private final Map<String, Owner> byClient = new HashMap<>();

    void learn(Set<String> clients, Roster roster) {
        clients.forEach(client -> {
            Owner known = byClient.get(client);
            if (known == null || !known.isInstance()) {
                byClient.put(client, roster.owner(client));
            }
        });
    }

    void keep(Set<String> clients) {
        byClient.keySet().retainAll(clients);
    }

    Owner of(String client) {
        Owner owner = byClient.get(client);
        return owner == null ? new Owner(client, client, false) : owner;
    }

    /** How many consumers each of them has. */
    Map<Owner, Integer> consumers(Shape shape) {
        Map<Owner, Integer> consumers = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
        shape.clients().forEach((client, many) -> consumers.merge(of(client), many, Integer::sum));
        return consumers;
    }

}
