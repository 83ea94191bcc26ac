package dev.flotilla.hub.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

/**
 * Who has nothing to do. An instance says so itself, but Kafka is asked more often: who
 * owns something by now is idle no longer.
 */
final class Idleness {

    private final Set<String> owning = new HashSet<>();

    Idleness(@Nullable ClusterSight sight, Crew crew) {
        if (sight == null) {
            return;
        }
        sight.groups()
            .values()
            .stream()
            .flatMap(group -> group.members().stream())
            .filter(member -> !member.owned().isEmpty())
            .forEach(member -> {
                SeenInstance instance = crew.behind(member.clientId());
                if (instance != null) {
                    owning.add(instance.id());
                }
            });
    }

    boolean isIdle(SeenInstance instance) {
        List<FlowReport> flows = instance.heartbeat().flows();
        return flows.stream().anyMatch(FlowReport::idle) && flows.stream().allMatch(flow -> flow.partitions().isEmpty())
                && !owning.contains(instance.id());
    }

}
