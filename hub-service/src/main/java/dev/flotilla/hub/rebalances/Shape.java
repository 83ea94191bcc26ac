package dev.flotilla.hub.rebalances;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenGroup;
import dev.flotilla.hub.cluster.SeenMember;
import dev.flotilla.hub.cluster.SeenTopic;
import org.apache.kafka.common.TopicPartition;

/**
 * Who is in a group and owns what, at one moment.
 *
 * @param owners client by partition
 * @param clients how many members of each client id
 * @param sizes partitions by topic, of the topics that somebody reads
 * @param settled whether the group is agreed
 */
record Shape(Instant at, Map<TopicPartition, String> owners, Map<String, Integer> clients, Map<String, Integer> sizes,
        boolean settled) {

    Shape {
        owners = Map.copyOf(owners);
        clients = Map.copyOf(clients);
        sizes = Map.copyOf(sizes);
    }

    static Shape of(SeenGroup group, ClusterSight sight) {
        Map<TopicPartition, String> owners = new HashMap<>();
        Map<String, Integer> clients = new HashMap<>();
        group.members().stream().sorted(Comparator.comparing(SeenMember::clientId)).forEach(member -> {
            clients.merge(member.clientId(), 1, Integer::sum);
            member.owned().forEach(partition -> owners.putIfAbsent(partition, member.clientId()));
        });
        Map<String, Integer> sizes = new HashMap<>();
        owners.keySet().stream().map(TopicPartition::topic).distinct().forEach(name -> {
            SeenTopic topic = sight.topics().get(name);
            if (topic != null) {
                sizes.put(name, topic.partitions().size());
            }
        });
        return new Shape(sight.at(), owners, clients, sizes, isSettled(group));
    }

    private static boolean isSettled(SeenGroup group) {
        return "Empty".equalsIgnoreCase(group.state()) || ("Stable".equalsIgnoreCase(group.state())
                && group.members().stream().allMatch(member -> isSettled(member, group)));
    }

    // A group may call itself stable before its members have done what it has planned.
    private static boolean isSettled(SeenMember member, SeenGroup group) {
        boolean follows = group.epoch() == null || member.epoch() == null || member.epoch().equals(group.epoch());
        return follows && (member.target() == null || member.target().equals(member.owned()));
    }

    boolean isEmpty() {
        return clients.isEmpty();
    }

    boolean isLike(Shape other) {
        return owners.equals(other.owners) && clients.equals(other.clients);
    }

    /** Partitions of what is read, or was before, that nobody owns. */
    Set<TopicPartition> unowned(Shape before) {
        Set<TopicPartition> unowned = before.owners.keySet()
            .stream()
            .filter(partition -> partition.partition() < sizes.getOrDefault(partition.topic(), Integer.MAX_VALUE))
            .collect(Collectors.toSet());
        sizes.forEach((topic, size) -> {
            for (int i = 0; i < size; i++) {
                unowned.add(new TopicPartition(topic, i));
            }
        });
        unowned.removeAll(owners.keySet());
        return unowned;
    }

}
