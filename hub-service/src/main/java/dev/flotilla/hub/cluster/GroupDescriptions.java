package dev.flotilla.hub.cluster;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import dev.flotilla.hub.names.Shortened;
import java.util.TreeMap;

import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberAssignment;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupSubtopologyDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Four ways in which Kafka describes a group, made one.
 */
final class GroupDescriptions {

    /** Whoever joins a group chooses his names, and they are sent to every page. */
    static final int LONGEST_NAME = 255;

    private GroupDescriptions() {
    }

    static SeenGroup classic(ClassicGroupDescription group) {
        return new SeenGroup(group.groupId(), "classic", group.state().toString(), null,
                group.members().stream().map(GroupDescriptions::member).toList(), Map.of());
    }

    static SeenGroup consumer(ConsumerGroupDescription group) {
        return new SeenGroup(group.groupId(), "consumer", group.groupState().toString(),
                group.groupEpoch().orElse(null), group.members().stream().map(GroupDescriptions::member).toList(),
                Map.of());
    }

    private static SeenMember member(MemberDescription member) {
        return seen(member.consumerId(), member.clientId(), member.host(), member.memberEpoch().orElse(null),
                member.assignment().topicPartitions(),
                member.targetAssignment().map(MemberAssignment::topicPartitions).orElse(null));
    }

    private static SeenMember seen(String memberId, String clientId, String host, @Nullable Integer epoch,
            Set<TopicPartition> owned, @Nullable Set<TopicPartition> target) {
        return new SeenMember(Shortened.toEnd(LONGEST_NAME, memberId), Shortened.to(LONGEST_NAME, clientId),
                Shortened.to(LONGEST_NAME, host), epoch, owned, target);
    }

    static SeenGroup share(ShareGroupDescription group) {
        return new SeenGroup(group.groupId(), "share", group.groupState().toString(), group.groupEpoch(),
                group.members().stream().map(GroupDescriptions::member).toList(), Map.of());
    }

    private static SeenMember member(ShareMemberDescription member) {
        return seen(member.consumerId(), member.clientId(), member.host(), member.memberEpoch(),
                member.assignment().topicPartitions(), null);
    }

    static SeenGroup streams(StreamsGroupDescription group) {
        Map<String, Set<String>> sources = new TreeMap<>();
        group.subtopologies().forEach(part -> sources.put(part.subtopologyId(), sources(part)));
        return new SeenGroup(group.groupId(), "streams", group.groupState().toString(), group.groupEpoch(),
                group.members().stream().map(member -> member(member, sources)).toList(), Map.of());
    }

    private static Set<String> sources(StreamsGroupSubtopologyDescription part) {
        Set<String> topics = new HashSet<>(part.sourceTopics());
        topics.addAll(part.repartitionSourceTopics().keySet());
        return topics;
    }

    private static SeenMember member(StreamsGroupMemberDescription member, Map<String, Set<String>> sources) {
        return seen(member.memberId(), member.clientId(), member.clientHost(), member.memberEpoch(),
                partitions(member.assignment(), sources), partitions(member.targetAssignment(), sources));
    }

    // A task reads the partitions of its number of all topics that its part of the
    // topology begins with.
    private static Set<TopicPartition> partitions(StreamsGroupMemberAssignment assignment,
            Map<String, Set<String>> sources) {
        Set<TopicPartition> partitions = new HashSet<>();
        List.copyOf(assignment.activeTasks())
            .forEach(task -> topics(task.subtopologyId(), sources).forEach(
                    topic -> task.partitions().forEach(number -> partitions.add(new TopicPartition(topic, number)))));
        return partitions;
    }

    private static Collection<String> topics(String subtopology, Map<String, Set<String>> sources) {
        return sources.getOrDefault(subtopology, Set.of());
    }

}
