package dev.flotilla.hub.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenBroker;
import dev.flotilla.hub.cluster.SeenGroup;
import dev.flotilla.hub.cluster.SeenMember;
import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.apache.kafka.common.TopicPartition;

/** A fleet to paint, put together piece by piece. */
final class Scenes {

    static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final List<SeenInstance> instances = new ArrayList<>();

    private final Map<String, SeenTopic> topics = new HashMap<>();

    private final Map<String, SeenGroup> groups = new HashMap<>();

    private final List<SeenBroker> brokers = new ArrayList<>();

    private final Map<String, Integer> expected = new HashMap<>();

    private Measures measures = Measures.NONE;

    Scenes instance(String id, Presence presence, FlowReport... flows) {
        Heartbeat.Instance who = new Heartbeat.Instance(id.replaceFirst("-[^-]+$", ""), id, null, "host", 8085, "1.0",
                "abc", AT);
        Heartbeat heartbeat = new Heartbeat(who, AT, InstanceState.RUNNING, "UP", List.of(flows), null,
                new Heartbeat.Resources(50, 100, 0.123456));
        instances.add(new SeenInstance(heartbeat, instances.size() + 1, AT, presence));
        return this;
    }

    Scenes topic(String name, SeenPartition... partitions) {
        topics.put(name, new SeenTopic(name, List.of(partitions)));
        return this;
    }

    /** On one broker, each partition with ten records. */
    Scenes topic(String name, int partitions) {
        return topic(name,
                IntStream.range(0, partitions)
                    .mapToObj(number -> new SeenPartition(number, 1, List.of(1), List.of(1), 5L, 15L))
                    .toArray(SeenPartition[]::new));
    }

    Scenes group(String id, SeenMember... members) {
        groups.put(id, new SeenGroup(id, "classic", "Stable", null, List.of(members), Map.of()));
        return this;
    }

    Scenes broker(int id) {
        brokers.add(new SeenBroker(id, "localhost", 9092, null));
        return this;
    }

    Scenes expecting(String service, int count) {
        expected.put(service, count);
        return this;
    }

    Scenes measured(Measures all) {
        measures = all;
        return this;
    }

    FleetPicture painted() {
        HubPicture hub = new HubPicture("hub-1", "1.0", "abc", AT, true, null, null, true);
        return Painter.paint(new Scene(AT, hub, new ClusterSight(AT, 1, brokers, topics, groups), instances, measures,
                List.of(), expected));
    }

    static SeenMember member(String clientId, String topic, Integer... partitions) {
        return new SeenMember(clientId + "-7", clientId, "/10.0.0.1", null,
                Set.of(partitions)
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition))
                    .collect(Collectors.toSet()),
                null);
    }

    static FlowReport reading(String group, String topic, boolean idle, List<Integer> partitions,
            List<Integer> paused) {
        return new FlowReport(group, topic, partitions, idle, 10, 10, 3, 2.5, 1L, paused, 0.5, 1, 2, null, null);
    }

    static FlowReport writing(String topic) {
        return new FlowReport(null, topic, List.of(), false, 0, 10, 0, 4, null, List.of(), 0, 0, 0, null, null);
    }

}
