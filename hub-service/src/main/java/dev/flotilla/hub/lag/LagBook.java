package dev.flotilla.hub.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenGroup;
import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What groups have committed of late, and what that says of them.
 */
public final class LagBook {

    /** After a longer time without a look nothing is concluded from before. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);

    private static final int MOST_WATCHED = 20_000;

    private record Reader(String group, TopicPartition partition) {
    }

    private final Rules rules;

    private final Map<Reader, CommitWatch> watches = new HashMap<>();

    private final Map<TopicPartition, EndHistory> ends = new HashMap<>();

    private @Nullable Instant last;

    LagBook(long allowed) {
        this.rules = new Rules(allowed);
    }

    /** By group. Every sight once, in their order. */
    public synchronized Map<String, GroupLag> look(ClusterSight sight) {
        Instant now = sight.at();
        if (last != null && (now.isBefore(last) || Duration.between(last, now).compareTo(LONGEST_GAP) > 0)) {
            watches.values().forEach(CommitWatch::interrupted);
        }
        last = now;
        Set<Reader> readers = new HashSet<>();
        Map<String, GroupLag> lags = new HashMap<>();
        Map<String, Set<TopicPartition>> read = new HashMap<>();
        sight.groups().forEach((id, group) -> read.put(id, partitions(group)));
        followEnds(sight, read);
        read.forEach((id, partitions) -> {
            GroupSum sum = new GroupSum();
            SeenGroup group = sight.groups().get(id);
            for (TopicPartition partition : partitions) {
                Reader reader = new Reader(id, partition);
                readers.add(reader);
                add(sum, reader, group, sight);
            }
            lags.put(id, sum.lag());
        });
        watches.keySet().retainAll(readers);
        return Map.copyOf(lags);
    }

    private void followEnds(ClusterSight sight, Map<String, Set<TopicPartition>> read) {
        Set<TopicPartition> all = new HashSet<>();
        read.values().forEach(all::addAll);
        ends.keySet().retainAll(all);
        for (TopicPartition partition : all) {
            Long end = sight.end(partition);
            if (end != null && (ends.size() < MOST_WATCHED || ends.containsKey(partition))) {
                ends.computeIfAbsent(partition, _ -> new EndHistory()).add(sight.at(), end);
            }
        }
    }

    private void add(GroupSum sum, Reader reader, @Nullable SeenGroup group, ClusterSight sight) {
        TopicPartition partition = reader.partition();
        Long end = sight.end(partition);
        boolean abandoned = group == null || group.members().isEmpty();
        Long committed = group == null ? null : group.committed().get(partition);
        // Who has members and no position yet begins at the beginning.
        Long position = committed != null || abandoned ? committed : begin(sight, partition);
        EndHistory history = ends.get(partition);
        if (end == null || position == null || history == null) {
            sum.add(partition, new PartitionLag(committed, end, null, null, 0, Verdict.UNKNOWN), null);
            return;
        }
        CommitWatch watch = watches.get(reader);
        if (watch == null) {
            watch = new CommitWatch();
            if (watches.size() < MOST_WATCHED) {
                watches.put(reader, watch);
            }
        }
        var place = new CommitWatch.Place(committed, position, end);
        Evidence evidence = watch.look(sight.at(), place, abandoned, rules.allowed());
        sum.add(partition, new PartitionLag(committed, end, place.lag(), watch.seconds(sight.at(), place, history),
                watch.perSecond(sight.at(), place), rules.judge(evidence)), evidence);
    }

    private static Set<TopicPartition> partitions(SeenGroup group) {
        Set<TopicPartition> partitions = new HashSet<>(group.committed().keySet());
        group.members().forEach(member -> {
            partitions.addAll(member.owned());
            if (member.target() != null) {
                partitions.addAll(member.target());
            }
        });
        return partitions;
    }

    private static @Nullable Long begin(ClusterSight sight, TopicPartition partition) {
        SeenTopic topic = sight.topics().get(partition.topic());
        if (topic == null || partition.partition() >= topic.partitions().size()) {
            return null;
        }
        SeenPartition seen = topic.partitions().get(partition.partition());
        return seen.begin();
    }

}
