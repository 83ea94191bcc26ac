package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for topics and their offsets, and keeps what it was told for as long as there is
 * no other answer.
 */
final class TopicQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(TopicQuestions.class);

    private static final int MOST_PARTITIONS = 5_000;

    // The client asks again and again for a partition whose topic has just been deleted:
    // the round waits for it no longer than this.
    private static final Duration OFFSETS_TIMEOUT = Duration.ofSeconds(2);

    private final Admin admin;

    private final Duration patience;

    private final Map<String, TopicDescription> described = new TreeMap<>();

    private final Map<TopicPartition, Long> begins = new HashMap<>();

    private final Map<TopicPartition, Long> ends = new HashMap<>();

    private int leftOut;

    private boolean outdated = true;

    TopicQuestions(Admin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /** Whether something has changed since topics were described. */
    boolean areOutdated() {
        return outdated;
    }

    KafkaFuture<Set<String>> names() {
        return admin.listTopics(new ListTopicsOptions().listInternal(false)).names();
    }

    /** Describes these topics; one that cannot be stays what it was. */
    void describe(Set<String> names) throws InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> asked = admin.describeTopics(new TreeSet<>(names)).topicNameValues();
        described.keySet().retainAll(names);
        outdated = false;
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : asked.entrySet()) {
            switch (Answer.to(topic.getValue(), patience)) {
                case Answer.Given<TopicDescription>(TopicDescription description) ->
                    described.put(topic.getKey(), description);
                case Answer.Missing<TopicDescription>(Throwable why) when why instanceof UnknownTopicOrPartitionException ->
                    described.remove(topic.getKey());
                case Answer.Missing<TopicDescription>(Throwable why) ->
                    LOG.debug("topic {} cannot be described now", topic.getKey(), why);
            }
        }
        bound();
        begins.keySet().retainAll(partitions());
        ends.keySet().retainAll(partitions());
        ask(OffsetSpec.earliest(), begins);
    }

    private void bound() {
        Map<String, Integer> partitions = new TreeMap<>();
        described.forEach((name, topic) -> partitions.put(name, topic.partitions().size()));
        Set<String> over = tooMany(partitions, MOST_PARTITIONS);
        described.keySet().removeAll(over);
        if (over.size() > leftOut) {
            LOG.warn("{} topics are left out: the hub shows at most {} partitions", over.size(), MOST_PARTITIONS);
        }
        leftOut = over.size();
    }

    /** One that is too large alone keeps no other from being shown. */
    static Set<String> tooMany(Map<String, Integer> partitions, int most) {
        Set<String> over = new TreeSet<>();
        int kept = 0;
        for (Map.Entry<String, Integer> topic : new TreeMap<>(partitions).entrySet()) {
            if (kept + topic.getValue() > most) {
                over.add(topic.getKey());
            }
            else {
                kept += topic.getValue();
            }
        }
        return over;
    }

    /** To be asked last of all: what is committed is never beyond an end seen later. */
    void askEnds() throws InterruptedException {
        ask(OffsetSpec.latest(), ends);
    }

    private void ask(OffsetSpec which, Map<TopicPartition, Long> known) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        led().forEach(partition -> wanted.put(partition, which));
        if (wanted.isEmpty()) {
            return;
        }
        ListOffsetsOptions options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        options.timeoutMs((int) OFFSETS_TIMEOUT.toMillis());
        ListOffsetsResult asked = admin.listOffsets(wanted, options);
        for (TopicPartition partition : wanted.keySet()) {
            switch (Answer.to(asked.partitionResult(partition), patience)) {
                case Answer.Given<ListOffsetsResult.ListOffsetsResultInfo>(var offset) ->
                    known.put(partition, offset.offset());
                case Answer.Missing<ListOffsetsResult.ListOffsetsResultInfo>(Throwable why) -> {
                    outdated = true;
                    LOG.debug("{} of {} is not known now", which, partition, why);
                }
            }
        }
    }

    // One without a leader would keep the client asking until its time is over.
    private List<TopicPartition> led() {
        List<TopicPartition> led = new ArrayList<>();
        described.values()
            .forEach(topic -> topic.partitions()
                .stream()
                .filter(partition -> leader(partition) != null)
                .forEach(partition -> led.add(new TopicPartition(topic.name(), partition.partition()))));
        return led;
    }

    private Set<TopicPartition> partitions() {
        Set<TopicPartition> all = new HashSet<>();
        described.values()
            .forEach(topic -> topic.partitions()
                .forEach(partition -> all.add(new TopicPartition(topic.name(), partition.partition()))));
        return all;
    }

    Map<String, SeenTopic> seen() {
        Map<String, SeenTopic> seen = new HashMap<>();
        described.forEach((name, topic) -> seen.put(name,
                new SeenTopic(name, topic.partitions().stream().map(partition -> seen(name, partition)).toList())));
        return seen;
    }

    private SeenPartition seen(String topic, TopicPartitionInfo partition) {
        TopicPartition id = new TopicPartition(topic, partition.partition());
        return new SeenPartition(partition.partition(), leader(partition), ids(partition.replicas()),
                ids(partition.isr()), begins.get(id), ends.get(id));
    }

    private static @Nullable Integer leader(TopicPartitionInfo partition) {
        Node leader = partition.leader();
        return leader == null || leader.isEmpty() ? null : leader.id();
    }

    private static List<Integer> ids(Collection<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }

}
