package dev.flotilla.common.heartbeat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.assignment.PartitionState;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what this instance is subscribed to, owns, and has counted.
 */
final class FlowReporter {

    private final FleetActivity activity;

    private final AssignmentTracker assignments;

    private final Memberships memberships;

    private final RateMeter<FlowKey> in = new RateMeter<>();

    private final RateMeter<FlowKey> out = new RateMeter<>();

    FlowReporter(FleetActivity activity, AssignmentTracker assignments, Memberships memberships) {
        this.activity = activity;
        this.assignments = assignments;
        this.memberships = memberships;
    }

    /** Rates are kept between calls, so one at a time. */
    synchronized List<FlowReport> report(Instant now) {
        Set<FlowKey> keys = new LinkedHashSet<>(subscriptions());
        keys.addAll(activity.flows().keySet());
        return keys.stream().map(key -> report(key, now)).toList();
    }

    // Also those that nothing has come from yet: an idle instance is to be seen, not
    // missed.
    private List<FlowKey> subscriptions() {
        return memberships.all()
            .stream()
            .flatMap(member -> member.topics().stream().map(topic -> FlowKey.consuming(member.group(), topic)))
            .toList();
    }

    private FlowReport report(FlowKey key, Instant now) {
        Flow flow = activity.flow(key);
        List<Map.Entry<TopicPartition, PartitionState>> owned = owned(key);
        List<Integer> paused = owned.stream()
            .filter(partition -> partition.getValue().paused())
            .map(partition -> partition.getKey().partition())
            .toList();
        boolean idle = owned.isEmpty() && isMember(key.group());
        return new FlowReport(key.group(), key.topic(),
                owned.stream().map(partition -> partition.getKey().partition()).toList(), idle, flow.recordsIn(),
                flow.recordsOut(), in.perSecond(key, flow.recordsIn(), now), out.perSecond(key, flow.recordsOut(), now),
                lag(owned), paused, flow.bufferFill(), flow.deadLetters(), flow.retries(),
                flow.sinceArrival().counted(), flow.sinceBegin().counted());
    }

    // A listener that has died, or never got an answer, has no partitions either; but it
    // will not take over.
    private boolean isMember(@Nullable String group) {
        return group != null && assignments.hasJoined(group)
                && memberships.all().stream().anyMatch(member -> group.equals(member.group()) && member.takesPart());
    }

    private List<Map.Entry<TopicPartition, PartitionState>> owned(FlowKey key) {
        String group = key.group();
        if (group == null) {
            return List.of();
        }
        return assignments.owned(group)
            .entrySet()
            .stream()
            .filter(partition -> partition.getKey().topic().equals(key.topic()))
            .sorted((a, b) -> Integer.compare(a.getKey().partition(), b.getKey().partition()))
            .toList();
    }

    // Unknown as long as any partition is: a sum that leaves some out would look better
    // than it is.
    private static @Nullable Long lag(List<Map.Entry<TopicPartition, PartitionState>> owned) {
        long sum = 0;
        for (Map.Entry<TopicPartition, PartitionState> partition : owned) {
            Long lag = partition.getValue().lag();
            if (lag == null) {
                return null;
            }
            sum += lag;
        }
        return sum;
    }

}
