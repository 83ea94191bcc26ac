package dev.flotilla.hub.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenBroker;
import dev.flotilla.hub.cluster.SeenPartition;

/**
 * Brokers and their share, also of those that are missing: what they should have a copy
 * of still names them.
 */
final class BrokerPainter {

    private final Map<Integer, Integer> leads = new HashMap<>();

    private final Map<Integer, Integer> replicas = new HashMap<>();

    private final Map<Integer, Integer> inSync = new HashMap<>();

    private BrokerPainter(ClusterSight sight) {
        sight.topics().values().forEach(topic -> topic.partitions().forEach(this::count));
    }

    static Map<String, BrokerPicture> paint(ClusterSight sight) {
        BrokerPainter shares = new BrokerPainter(sight);
        Map<String, BrokerPicture> brokers = new TreeMap<>();
        shares.replicas.keySet()
            .forEach(
                    id -> brokers.put(String.valueOf(id), shares.paint(new SeenBroker(id, "", 0, null), false, false)));
        for (SeenBroker broker : sight.brokers()) {
            Integer controller = sight.controller();
            brokers.put(String.valueOf(broker.id()),
                    shares.paint(broker, true, controller != null && controller == broker.id()));
        }
        return brokers;
    }

    private void count(SeenPartition partition) {
        Integer leader = partition.leader();
        if (leader != null) {
            leads.merge(leader, 1, Integer::sum);
        }
        partition.replicas().forEach(id -> replicas.merge(id, 1, Integer::sum));
        partition.inSync().forEach(id -> inSync.merge(id, 1, Integer::sum));
    }

    private BrokerPicture paint(SeenBroker broker, boolean present, boolean controller) {
        return new BrokerPicture(broker.host(), broker.port(), broker.rack(), present, controller,
                leads.getOrDefault(broker.id(), 0), replicas.getOrDefault(broker.id(), 0),
                inSync.getOrDefault(broker.id(), 0));
    }

}
