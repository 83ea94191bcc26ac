package dev.flotilla.bench.groups;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * What Kafka says about a group: who owns which partitions, and how far they are read.
 */
final class Ownership {

    private final Admin admin;

    private final String group;

    Ownership(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** By client id. */
    Map<String, Set<TopicPartition>> owned() {
        if (!isThere()) {
            return Map.of();
        }
        return get(admin.describeConsumerGroups(List.of(group)).all()).values()
            .stream()
            .flatMap(description -> description.members().stream())
            .collect(Collectors.toMap(MemberDescription::clientId, member -> member.assignment().topicPartitions(),
                    (one, _) -> one));
    }

    private boolean isThere() {
        return get(admin.listGroups().all()).stream().anyMatch(one -> one.groupId().equals(group));
    }

    boolean isShared(int members, int partitions) {
        Map<String, Set<TopicPartition>> owned = owned();
        return owned.size() == members && owned.values().stream().allMatch(some -> some.size() == partitions / members);
    }

    Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        return get(
                admin.listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest())))
                    .all())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static long offset(ListOffsetsResult.ListOffsetsResultInfo end) {
        return end.offset();
    }

    /** Of those that have been read at all. */
    Map<TopicPartition, Long> read() {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, at -> next(at.getValue())));
    }

    private static long next(OffsetAndMetadata at) {
        return at.offset();
    }

    private static <T> T get(KafkaFuture<T> result) {
        try {
            return result.get();
        }
        catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say", e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

}
