package dev.flotilla.hub.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenGroup;
import dev.flotilla.hub.cluster.SeenMember;
import dev.flotilla.hub.cluster.SeenTopic;
import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;
import dev.flotilla.hub.lag.GroupLag;
import dev.flotilla.hub.lag.PartitionLag;
import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.latency.GroupLatency;
import dev.flotilla.hub.picture.GroupPicture.MemberPicture;
import dev.flotilla.hub.picture.GroupPicture.PartitionPicture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import static dev.flotilla.hub.picture.Rounding.hundredths;

/**
 * Groups as Kafka knows them, joined with the instances behind their members.
 */
final class GroupPainter {

    private final Crew crew;

    private final Measures measures;

    private final Map<String, String> services = new HashMap<>();

    private final Map<String, Set<TopicPartition>> read = new HashMap<>();

    private final Map<String, Set<TopicPartition>> paused = new HashMap<>();

    GroupPainter(List<SeenInstance> instances, Crew crew, Measures measures) {
        this.crew = crew;
        this.measures = measures;
        services.putAll(measures.readers());
        instances.forEach(this::learn);
    }

    Map<String, GroupPicture> paint(ClusterSight sight) {
        Map<String, GroupPicture> pictures = new TreeMap<>();
        sight.groups().forEach((id, group) -> pictures.put(id, paint(group, sight)));
        return pictures;
    }

    private void learn(SeenInstance instance) {
        for (FlowReport flow : instance.heartbeat().flows()) {
            String group = flow.group();
            if (group == null) {
                continue;
            }
            services.put(group, instance.service());
            // What is silent holds nothing back any more, or nobody knows.
            if (instance.presence() == Presence.PRESENT) {
                Set<TopicPartition> held = paused.computeIfAbsent(group, _ -> new HashSet<>());
                flow.pausedPartitions().forEach(number -> held.add(new TopicPartition(flow.topic(), number)));
            }
            // Named by what is read, also where Kafka has heard of nothing yet.
            read.computeIfAbsent(group, _ -> new HashSet<>()).add(new TopicPartition(flow.topic(), 0));
        }
    }

    private GroupPicture paint(SeenGroup group, ClusterSight sight) {
        Map<String, MemberPicture> members = new TreeMap<>();
        Map<TopicPartition, String> owners = new HashMap<>();
        for (SeenMember member : group.members()) {
            SeenInstance instance = crew.behind(member.clientId());
            members.put(nameOf(member, members.keySet()), new MemberPicture(instance == null ? null : instance.id(),
                    member.host(), member.epoch(), member.owned().size()));
            member.owned()
                .forEach(partition -> owners.put(partition, instance == null ? member.clientId() : instance.id()));
        }
        GroupLag lag = measures.lags().get(group.id());
        Map<String, PartitionPicture> partitions = partitions(group, sight, owners, lag);
        GroupLatency latency = measures.latencies().get(group.id());
        return new GroupPicture(services.getOrDefault(group.id(), serviceOf(group.members())), group.protocol(),
                group.state(), group.epoch(), topics(group, sight), members, partitions,
                lag == null ? 0 : lag.records(), lag == null ? null : hundredths(lag.seconds()),
                hundredths(partitions.values().stream().mapToDouble(PartitionPicture::perSecond).sum()),
                lag == null ? Verdict.UNKNOWN : lag.verdict(), lag == null ? null : lag.reason(),
                latency == null ? null : latency.inTopic(), latency == null ? null : latency.endToEnd(),
                skew(partitions.values()));
    }

    // Two consumers of one process may have the same name.
    private static String nameOf(SeenMember member, Set<String> taken) {
        return taken.contains(member.clientId()) ? member.clientId() + " " + member.memberId() : member.clientId();
    }

    private @Nullable String serviceOf(List<SeenMember> members) {
        for (SeenMember member : members) {
            SeenInstance instance = crew.behind(member.clientId());
            if (instance != null) {
                return instance.service();
            }
        }
        return null;
    }

    private List<String> topics(SeenGroup group, ClusterSight sight) {
        Set<String> topics = new TreeSet<>();
        read.getOrDefault(group.id(), Set.of()).forEach(partition -> topics.add(partition.topic()));
        group.committed().keySet().forEach(partition -> topics.add(partition.topic()));
        group.members().forEach(member -> member.owned().forEach(partition -> topics.add(partition.topic())));
        topics.retainAll(sight.topics().keySet());
        return List.copyOf(topics);
    }

    // All partitions of its topics, for one that nobody reads matters the most.
    private Map<String, PartitionPicture> partitions(SeenGroup group, ClusterSight sight,
            Map<TopicPartition, String> owners, @Nullable GroupLag lag) {
        Map<String, PartitionPicture> pictures = new TreeMap<>();
        Set<TopicPartition> held = paused.getOrDefault(group.id(), Set.of());
        for (String name : topics(group, sight)) {
            SeenTopic topic = sight.topics().get(name);
            int count = topic == null ? 0 : topic.partitions().size();
            for (int number = 0; number < count; number++) {
                TopicPartition partition = new TopicPartition(name, number);
                PartitionLag behind = lag == null ? null : lag.partitions().get(partition);
                pictures.put(partition.toString(),
                        partition(partition, group, sight, owners.get(partition), behind, held.contains(partition)));
            }
        }
        return pictures;
    }

    private PartitionPicture partition(TopicPartition partition, SeenGroup group, ClusterSight sight,
            @Nullable String owner, @Nullable PartitionLag lag, boolean paused) {
        if (lag == null) {
            return new PartitionPicture(owner, group.committed().get(partition), sight.end(partition), null, null, 0,
                    Verdict.UNKNOWN, paused);
        }
        return new PartitionPicture(owner, lag.committed(), lag.end(), lag.records(), hundredths(lag.seconds()),
                hundredths(lag.perSecond() * measures.recordsPerOffset(partition.topic())), lag.verdict(), paused);
    }

    private static double skew(Collection<PartitionPicture> partitions) {
        double sum = partitions.stream().mapToDouble(PartitionPicture::perSecond).sum();
        double max = partitions.stream().mapToDouble(PartitionPicture::perSecond).max().orElse(0);
        return sum <= 0 ? 0 : hundredths(max * partitions.size() / sum);
    }

}
