package dev.flotilla.hub.heartbeats;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind a client of Kafka. An instance's clients are called like itself, or like
 * itself with something after a dash.
 */
public final class Crew {

    private final Map<String, SeenInstance> byId = new HashMap<>();

    public Crew(Collection<SeenInstance> instances) {
        instances.forEach(instance -> byId.put(instance.id(), instance));
    }

    /** Absent where it is none of the fleet's. */
    public @Nullable SeenInstance behind(String clientId) {
        // No id is longer, and whoever joins a group chooses how long his own is.
        int length = clientId.length() <= TrimmedHeartbeat.MAX_CHARS ? clientId.length()
                : clientId.lastIndexOf('-', TrimmedHeartbeat.MAX_CHARS);
        while (length > 0) {
            SeenInstance found = byId.get(clientId.substring(0, length));
            if (found != null) {
                return found;
            }
            length = clientId.lastIndexOf('-', length - 1);
        }
        return null;
    }

    public @Nullable SeenInstance withId(String id) {
        return byId.get(id);
    }

}
