package dev.flotilla.hub.rebalances;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.flotilla.common.assignment.Rebalance;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenGroup;
import dev.flotilla.hub.cluster.SeenMember;
import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A group of processors that a test changes, second by second.
 */
final class Stage {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final Timeline timeline = new Timeline();

    private final Map<String, SeenInstance> instances = new LinkedHashMap<>();

    private final Map<String, Set<Integer>> owned = new LinkedHashMap<>();

    private final Map<String, Integer> epochs = new LinkedHashMap<>();

    private String protocol = "classic";

    private String state = "Stable";

    private @Nullable Integer epoch;

    private int partitions = 4;

    private Instant now = START;

    Instant now() {
        return now;
    }

    Stage with(String client, Integer... partitions) {
        owned.put(client, Set.of(partitions));
        return this;
    }

    Stage without(String client) {
        owned.remove(client);
        return this;
    }

    Stage in(String state) {
        this.state = state;
        return this;
    }

    Stage of(String protocol) {
        this.protocol = protocol;
        return this;
    }

    Stage epoch(int group, Map<String, Integer> members) {
        epoch = group;
        epochs.putAll(members);
        return this;
    }

    Stage partitions(int many) {
        partitions = many;
        return this;
    }

    Stage instance(int number, InstanceState state, Presence presence) {
        return instance(number, state, presence, null);
    }

    Stage instance(int number, InstanceState state, Presence presence, @Nullable Rebalance last) {
        String id = id(number);
        Heartbeat heartbeat = new Heartbeat(
                new Heartbeat.Instance("processor-service", id, null, "h", 1, "1", "c", START), now, state, "UP",
                List.of(), last, new Heartbeat.Resources(1, 2, null));
        instances.put(id, new SeenInstance(heartbeat, number, now, presence));
        return this;
    }

    static String id(int number) {
        return "processor-service-host-" + number;
    }

    List<RebalanceEvent> after(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        List<SeenMember> members = new ArrayList<>();
        owned.forEach((client, numbers) -> members
            .add(new SeenMember(client + "-member", client, "/h", epochs.get(client), partitions(numbers), null)));
        SeenTopic topic = new SeenTopic("orders",
                IntStream.range(0, partitions)
                    .mapToObj(i -> new SeenPartition(i, 1, List.of(1), List.of(1), 0L, 0L))
                    .toList());
        timeline.look(
                new ClusterSight(now, 1, List.of(), Map.of("orders", topic),
                        Map.of("g", new SeenGroup("g", protocol, state, epoch, members, Map.of()))),
                List.copyOf(instances.values()));
        return timeline.latest();
    }

    List<RebalanceEvent> withoutGroup(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        timeline.look(new ClusterSight(now, 1, List.of(), Map.of(), Map.of()), List.of());
        return timeline.latest();
    }

    private static Set<TopicPartition> partitions(Set<Integer> numbers) {
        return numbers.stream().map(number -> new TopicPartition("orders", number)).collect(Collectors.toSet());
    }

}
