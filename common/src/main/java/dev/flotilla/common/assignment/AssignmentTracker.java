package dev.flotilla.common.assignment;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Follows every assignment of every listener container. Works on differences, since the
 * cooperative and the new protocol call with those partitions only that came or went.
 */
public class AssignmentTracker implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentTracker.class);

    private static final int REMEMBERED = 50;

    private static final String ASSIGNED = "flotilla.assigned.partitions";

    private static final String PAUSED = "flotilla.paused.partitions";

    private static final String LAG = "flotilla.lag";

    private static final List<String> OF_A_GROUP = List.of(ASSIGNED, PAUSED, LAG);

    private final Map<String, GroupAssignment> groups = new ConcurrentHashMap<>();

    private final Map<String, PartitionGauges> gauges = new ConcurrentHashMap<>();

    private final Deque<Rebalance> history = new ArrayDeque<>();

    private final RebalanceClock clock = new RebalanceClock();

    private final InstantSource time;

    private final MeterRegistry registry;

    AssignmentTracker(InstantSource time, MeterRegistry registry) {
        this.time = time;
        this.registry = registry;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        GroupAssignment group = group(consumer);
        group.add(partitions);
        record(consumer, Rebalance.Kind.ASSIGNED, partitions, group, clock.sinceLast(consumer));
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        GroupAssignment group = group(consumer);
        group.remove(partitions);
        record(consumer, Rebalance.Kind.REVOKED, partitions, group, null);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        GroupAssignment group = group(consumer);
        group.remove(partitions);
        record(consumer, Rebalance.Kind.LOST, partitions, group, null);
    }

    /** To be called on the consumer's own thread. */
    public void sample(Consumer<?, ?> consumer) {
        GroupAssignment group = group(consumer);
        Collection<TopicPartition> paused = consumer.paused();
        boolean changed = false;
        for (TopicPartition partition : consumer.assignment()) {
            var lag = consumer.currentLag(partition);
            changed |= group.update(partition,
                    new PartitionState(lag.isPresent() ? lag.getAsLong() : null, paused.contains(partition)));
        }
        if (changed) {
            showPartitions(consumer);
        }
    }

    public Map<TopicPartition, PartitionState> owned(String group) {
        GroupAssignment assignment = groups.get(group);
        return assignment == null ? Map.of() : assignment.partitions();
    }

    /** Whether the group has given this instance a share yet, be it of nothing. */
    public boolean hasJoined(String group) {
        return groups.containsKey(group);
    }

    /** The latest first. */
    public List<Rebalance> history() {
        synchronized (history) {
            return List.copyOf(history);
        }
    }

    public @Nullable Rebalance last() {
        synchronized (history) {
            return history.peekFirst();
        }
    }

    /** It reads for that group no longer, and will not soon. */
    public void forget(String group) {
        PartitionGauges shown = gauges.remove(group);
        if (groups.remove(group) != null && shown != null) {
            shown.end();
            OF_A_GROUP.forEach(
                    name -> registry.find(name).tags("group", group).gauges().forEach(gauge -> registry.remove(gauge)));
        }
    }

    private GroupAssignment group(Consumer<?, ?> consumer) {
        return groups.computeIfAbsent(consumer.groupMetadata().groupId(), this::register);
    }

    private void showPartitions(Consumer<?, ?> consumer) {
        PartitionGauges present = gauges.get(consumer.groupMetadata().groupId());
        if (present != null) {
            present.follow();
        }
    }

    private GroupAssignment register(String group) {
        GroupAssignment assignment = new GroupAssignment();
        Tags tags = Tags.of("group", group);
        Gauge.builder(ASSIGNED, assignment, GroupAssignment::size).tags(tags).register(registry);
        Gauge.builder(PAUSED, assignment, GroupAssignment::paused).tags(tags).register(registry);
        Gauge.builder(LAG, assignment, GroupAssignment::lag).tags(tags).register(registry);
        gauges.put(group, new PartitionGauges(group, assignment, registry));
        return assignment;
    }

    private void record(Consumer<?, ?> consumer, Rebalance.Kind kind, Collection<TopicPartition> partitions,
            GroupAssignment owned, @Nullable Long millis) {
        String group = consumer.groupMetadata().groupId();
        showPartitions(consumer);
        if (partitions.isEmpty()) {
            // The cooperative protocol calls at every round, also where nothing changes
            // for this member.
            if (owned.size() == 0) {
                LOG.info("group {}: no partition for this consumer; idle, ready to take over", group);
            }
            return;
        }
        List<String> names = partitions.stream().map(TopicPartition::toString).sorted().toList();
        Rebalance rebalance = new Rebalance(time.instant(), group, kind, names, owned.size(), millis);
        synchronized (history) {
            history.addFirst(rebalance);
            if (history.size() > REMEMBERED) {
                history.removeLast();
            }
        }
        registry.counter("flotilla.rebalances", "group", group, "kind", kind.name()).increment();
        if (millis != null) {
            registry.timer("flotilla.rebalance.duration", "group", group).record(millis, TimeUnit.MILLISECONDS);
        }
        log(rebalance, owned);
    }

    private static void log(Rebalance rebalance, GroupAssignment owned) {
        String took = rebalance.durationMillis() == null ? "" : " in " + rebalance.durationMillis() + " ms";
        LOG.info("group {}: {} {}{}, now owning {}", rebalance.group(), rebalance.kind(), rebalance.partitions(), took,
                describe(owned));
    }

    private static String describe(GroupAssignment owned) {
        if (owned.size() == 0) {
            return "none";
        }
        return owned.size() + " " + PartitionRanges.describe(owned.partitions().keySet());
    }

}
