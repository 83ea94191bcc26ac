package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsResult;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the groups of every protocol. A group that cannot be described now stays what
 * it was; only what is no longer listed is gone.
 */
final class GroupQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(GroupQuestions.class);

    private static final int MOST_GROUPS = 500;

    // Marks of which dead letters have been written, as offsets of a group that nobody
    // reads by.
    private static final String MARKS_SUFFIX = ".dead-letters";

    private final Admin admin;

    private final Duration patience;

    // What the client cannot read of one of them spoils the answer for all that are asked
    // for together.
    private final Set<String> alone = new HashSet<>();

    private int leftOut;

    GroupQuestions(Admin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    Map<String, SeenGroup> ask(ListGroupsResult listing, Map<String, SeenGroup> before)
            throws InterruptedException, ExecutionException, TimeoutException {
        Collection<GroupListing> all = listing.valid().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        boolean complete = listing.errors().get(patience.toMillis(), TimeUnit.MILLISECONDS).isEmpty();
        Map<String, GroupType> listed = listed(all);
        Map<String, KafkaFuture<SeenGroup>> descriptions = describe(listed);
        Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> offsets = offsets(listed);
        Map<String, SeenGroup> seen = new HashMap<>();
        if (!complete) {
            // A broker has not told of the groups that it looks after.
            seen.putAll(before);
        }
        for (Map.Entry<String, KafkaFuture<SeenGroup>> group : descriptions.entrySet()) {
            seen.remove(group.getKey());
            described(group.getKey(), group.getValue(), before)
                .ifPresent(description -> seen.put(group.getKey(), description));
        }
        for (Map.Entry<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> group : offsets.entrySet()) {
            SeenGroup description = seen.get(group.getKey());
            if (description != null) {
                seen.put(group.getKey(),
                        description.withCommitted(committed(group.getKey(), group.getValue(), before)));
            }
        }
        return seen;
    }

    private Map<String, GroupType> listed(Collection<GroupListing> all) {
        Map<String, GroupType> listed = new TreeMap<>();
        List<GroupListing> readers = all.stream()
            .filter(group -> !group.groupId().endsWith(MARKS_SUFFIX))
            .sorted(Comparator.comparing(GroupListing::groupId))
            .toList();
        readers.stream()
            .filter(group -> group.groupId().length() <= GroupDescriptions.LONGEST_NAME)
            .limit(MOST_GROUPS)
            .forEach(group -> listed.put(group.groupId(), group.type().orElse(GroupType.CLASSIC)));
        int over = readers.size() - listed.size();
        if (over > 0 && leftOut == 0) {
            LOG.warn("{} groups are left out: the hub shows at most {}, with names of at most {} characters", over,
                    MOST_GROUPS, GroupDescriptions.LONGEST_NAME);
        }
        leftOut = over;
        return listed;
    }

    private static List<String> of(Map<String, GroupType> listed, GroupType type) {
        return listed.entrySet().stream().filter(group -> group.getValue() == type).map(Map.Entry::getKey).toList();
    }

    private Map<String, KafkaFuture<SeenGroup>> describe(Map<String, GroupType> listed) {
        Map<String, KafkaFuture<SeenGroup>> asked = new TreeMap<>();
        alone.retainAll(listed.keySet());
        for (List<String> classic : apart(of(listed, GroupType.CLASSIC))) {
            admin.describeClassicGroups(classic)
                .describedGroups()
                .forEach((id, group) -> asked.put(id, group.thenApply(GroupDescriptions::classic)));
        }
        List<String> consumer = of(listed, GroupType.CONSUMER);
        if (!consumer.isEmpty()) {
            admin.describeConsumerGroups(consumer)
                .describedGroups()
                .forEach((id, group) -> asked.put(id, group.thenApply(GroupDescriptions::consumer)));
        }
        List<String> streams = of(listed, GroupType.STREAMS);
        if (!streams.isEmpty()) {
            admin.describeStreamsGroups(streams)
                .describedGroups()
                .forEach((id, group) -> asked.put(id, group.thenApply(GroupDescriptions::streams)));
        }
        List<String> share = of(listed, GroupType.SHARE);
        if (!share.isEmpty()) {
            admin.describeShareGroups(share)
                .describedGroups()
                .forEach((id, group) -> asked.put(id, group.thenApply(GroupDescriptions::share)));
        }
        return asked;
    }

    private List<List<String>> apart(List<String> groups) {
        List<List<String>> apart = new ArrayList<>();
        List<String> together = groups.stream().filter(group -> !alone.contains(group)).toList();
        if (!together.isEmpty()) {
            apart.add(together);
        }
        groups.stream().filter(alone::contains).map(List::of).forEach(apart::add);
        return apart;
    }

    // A share group has no one offset up to which it is done.
    private Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> offsets(Map<String, GroupType> listed) {
        Map<String, ListConsumerGroupOffsetsSpec> consumers = new HashMap<>();
        Map<String, ListStreamsGroupOffsetsSpec> streams = new HashMap<>();
        listed.forEach((id, type) -> {
            switch (type) {
                case CLASSIC, CONSUMER -> consumers.put(id, new ListConsumerGroupOffsetsSpec());
                case STREAMS -> streams.put(id, new ListStreamsGroupOffsetsSpec());
                case SHARE, UNKNOWN -> {
                }
            }
        });
        Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> asked = new HashMap<>();
        if (!consumers.isEmpty()) {
            var offsets = admin.listConsumerGroupOffsets(consumers);
            consumers.keySet().forEach(id -> asked.put(id, offsets.partitionsToOffsetAndMetadata(id)));
        }
        if (!streams.isEmpty()) {
            var offsets = admin.listStreamsGroupOffsets(streams);
            streams.keySet().forEach(id -> asked.put(id, offsets.partitionsToOffsetAndMetadata(id)));
        }
        return asked;
    }

    private Optional<SeenGroup> described(String id, KafkaFuture<SeenGroup> asked, Map<String, SeenGroup> before)
            throws InterruptedException {
        return switch (Answer.to(asked, patience)) {
            case Answer.Given<SeenGroup>(SeenGroup group) -> {
                alone.remove(id);
                yield Optional.of(group).filter(it -> !it.isDead());
            }
            case Answer.Missing<SeenGroup>(Throwable why) when why instanceof GroupIdNotFoundException ->
                Optional.empty();
            case Answer.Missing<SeenGroup>(Throwable why) -> {
                LOG.debug("group {} cannot be described now", id, why);
                if (!(why instanceof ApiException || why instanceof TimeoutException)) {
                    alone.add(id);
                }
                yield Optional.ofNullable(before.get(id));
            }
        };
    }

    private Map<TopicPartition, Long> committed(String id, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> asked,
            Map<String, SeenGroup> before) throws InterruptedException {
        return switch (Answer.to(asked, patience)) {
            case Answer.Given<Map<TopicPartition, OffsetAndMetadata>>(var offsets) -> {
                Map<TopicPartition, Long> committed = new HashMap<>();
                offsets.forEach((partition, offset) -> {
                    // Without an offset where nothing has been committed.
                    if (offset != null && offset.offset() >= 0) {
                        committed.put(partition, offset.offset());
                    }
                });
                yield committed;
            }
            case Answer.Missing<Map<TopicPartition, OffsetAndMetadata>>(Throwable why) -> {
                LOG.debug("the offsets of group {} are not known now", id, why);
                SeenGroup was = before.get(id);
                yield was == null ? Map.of() : was.committed();
            }
        };
    }

}
