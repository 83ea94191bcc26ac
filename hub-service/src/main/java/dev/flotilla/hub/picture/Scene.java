package dev.flotilla.hub.picture;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.heartbeats.SeenInstance;
import dev.flotilla.hub.rebalances.RebalanceEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a picture is painted of.
 *
 * @param sight absent as long as Kafka has never answered
 * @param expected instances by service, where it is configured
 */
public record Scene(Instant at, HubPicture hub, @Nullable ClusterSight sight, List<SeenInstance> instances,
        Measures measures, List<RebalanceEvent> rebalances, Map<String, Integer> expected) {

    public Scene {
        instances = List.copyOf(instances);
        rebalances = List.copyOf(rebalances);
        expected = Map.copyOf(expected);
    }

}
