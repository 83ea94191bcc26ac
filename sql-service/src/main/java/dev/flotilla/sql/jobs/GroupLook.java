package dev.flotilla.sql.jobs;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.flotilla.common.assignment.PartitionRanges;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Asks the brokers about all groups at once, however many there are.
 */
final class GroupLook {

    private static final int TIMEOUT_SECONDS = 5;

    private final Admin admin;

    private final InstantSource time;

    GroupLook(Admin admin, InstantSource time) {
        this.admin = admin;
        this.time = time;
    }

    Map<String, GroupSample> at(Collection<String> groups)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, ConsumerGroupDescription> found = describe(groups);
        Map<String, Map<TopicPartition, Long>> committed = committed(found.keySet());
        Map<String, Set<TopicPartition>> partitions = new HashMap<>();
        found.forEach((group, description) -> {
            Set<TopicPartition> all = new HashSet<>(committed.getOrDefault(group, Map.of()).keySet());
            description.members().forEach(member -> all.addAll(member.assignment().topicPartitions()));
            partitions.put(group, all);
        });
        Map<TopicPartition, Long> ends = ends(partitions.values());
        Map<String, GroupSample> samples = new HashMap<>();
        found.forEach((group, description) -> {
            Map<TopicPartition, Long> own = new HashMap<>(ends);
            own.keySet().retainAll(partitions.getOrDefault(group, Set.of()));
            samples.put(group, new GroupSample(description.groupState().name(), members(group, description),
                    committed.getOrDefault(group, Map.of()), own, time.instant()));
        });
        return samples;
    }

    private Map<String, ConsumerGroupDescription> describe(Collection<String> groups)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, ConsumerGroupDescription> found = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<ConsumerGroupDescription>> group : admin.describeConsumerGroups(groups)
            .describedGroups()
            .entrySet()) {
            try {
                found.put(group.getKey(), await(group.getValue()));
            }
            catch (ExecutionException e) {
                // Nobody has joined it yet.
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    private Map<String, Map<TopicPartition, Long>> committed(Collection<String> groups)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, ListConsumerGroupOffsetsSpec> specs = new HashMap<>();
        groups.forEach(group -> specs.put(group, new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, Long>> committed = new HashMap<>();
        if (specs.isEmpty()) {
            return committed;
        }
        await(admin.listConsumerGroupOffsets(specs).all())
            .forEach((group, offsets) -> committed.put(group, positions(offsets)));
        return committed;
    }

    private static Map<TopicPartition, Long> positions(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                positions.put(partition, offset.offset());
            }
        });
        return positions;
    }

    private Map<TopicPartition, Long> ends(Collection<Set<TopicPartition>> partitions)
            throws InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(some -> some.forEach(partition -> wanted.put(partition, OffsetSpec.latest())));
        ListOffsetsResult answer = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : wanted.keySet()) {
            try {
                ends.put(partition, await(answer.partitionResult(partition)).offset());
            }
            catch (ExecutionException _) {
                // Its topic has just been deleted: one such partition says nothing of the
                // others.
                ends.remove(partition);
            }
        }
        return ends;
    }

    private static List<JobStatus.MemberStatus> members(String group, ConsumerGroupDescription description) {
        List<JobStatus.MemberStatus> members = new ArrayList<>();
        for (MemberDescription member : description.members()) {
            ClientName name = ClientName.ofMember(member.clientId(), group);
            Map<String, List<Integer>> numbers = new TreeMap<>();
            member.assignment()
                .topicPartitions()
                .forEach(partition -> numbers.computeIfAbsent(partition.topic(), _ -> new ArrayList<>())
                    .add(partition.partition()));
            List<String> partitions = numbers.entrySet()
                .stream()
                .map(topic -> topic.getKey() + " " + PartitionRanges.of(topic.getValue()))
                .toList();
            members.add(new JobStatus.MemberStatus(name == null ? member.clientId() : name.instance(), member.host(),
                    member.assignment().topicPartitions().size(), partitions));
        }
        members.sort((a, b) -> a.instance().compareTo(b.instance()));
        return members;
    }

    private static <T> T await(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

}
