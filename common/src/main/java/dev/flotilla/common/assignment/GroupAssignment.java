package dev.flotilla.common.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;

/**
 * What this instance owns in one group. Several consumers of a process share it: a
 * partition is one consumer's at a time. One that was lost by a consumer that slept may
 * be its neighbour's by then, so what a consumer owns is put in again whenever it is
 * sampled.
 */
final class GroupAssignment {

    private final Map<TopicPartition, PartitionState> partitions = new ConcurrentHashMap<>();

    void add(Collection<TopicPartition> assigned) {
        assigned.forEach(partition -> partitions.putIfAbsent(partition, PartitionState.UNKNOWN));
    }

    void remove(Collection<TopicPartition> gone) {
        gone.forEach(partitions::remove);
    }

    /** Whether that partition was unknown until now. */
    boolean update(TopicPartition partition, PartitionState state) {
        return partitions.put(partition, state) == null;
    }

    Map<TopicPartition, PartitionState> partitions() {
        return Map.copyOf(partitions);
    }

    int size() {
        return partitions.size();
    }

    double paused() {
        return partitions.values().stream().filter(PartitionState::paused).count();
    }

    /** Not a number where unknown. */
    double lag(TopicPartition partition) {
        PartitionState state = partitions.get(partition);
        return state == null || state.lag() == null ? Double.NaN : state.lag();
    }

    double lag() {
        return partitions.values().stream().mapToDouble(state -> state.lag() == null ? 0 : state.lag()).sum();
    }

}
