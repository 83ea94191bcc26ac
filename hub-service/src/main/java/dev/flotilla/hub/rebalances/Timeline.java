package dev.flotilla.hub.rebalances;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

/**
 * The latest changes of who owns what.
 */
public final class Timeline {

    private static final int MOST_EVENTS = 50;

    private static final int MOST_GROUPS = 500;

    private final Map<String, GroupWatch> groups = new HashMap<>();

    private final TreeMap<Long, RebalanceEvent> events = new TreeMap<>(Comparator.reverseOrder());

    private long last;

    private volatile List<RebalanceEvent> latest = List.of();

    Timeline() {
    }

    /** Every sight once, in their order. */
    public synchronized void look(ClusterSight sight, List<SeenInstance> instances) {
        Crew crew = new Crew(instances);
        groups.entrySet().removeIf(watched -> {
            boolean isGone = !sight.groups().containsKey(watched.getKey());
            if (isGone) {
                note(watched.getValue().gone(sight.at()));
            }
            return isGone;
        });
        sight.groups().forEach((id, group) -> {
            // Members of share groups own nothing alone.
            boolean isWatched = groups.containsKey(id) || groups.size() < MOST_GROUPS;
            if (isWatched && !"share".equalsIgnoreCase(group.protocol())) {
                note(groups.computeIfAbsent(id, GroupWatch::new)
                    .look(Shape.of(group, sight), instances, crew, () -> ++last));
            }
        });
        while (events.size() > MOST_EVENTS) {
            events.pollLastEntry();
        }
        latest = List.copyOf(events.values());
    }

    private void note(@Nullable RebalanceEvent event) {
        if (event != null) {
            events.put(event.number(), event);
        }
    }

    /** At most 50, the newest first. */
    public List<RebalanceEvent> latest() {
        return latest;
    }

}
