package dev.flotilla.hub.latency;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

/**
 * How long records take, by what instances have counted from one heartbeat to the next.
 * The first that is heard of an instance tells nothing of the last minute.
 */
public final class LatencyBook {

    // As many groups as are looked at, and more flows than an instance has.
    private static final int MOST_GROUPS = 500;

    private static final int MOST_FLOWS = 100;

    private final Map<String, Told> told = new HashMap<>();

    private final Map<String, Minutes> minutes = new HashMap<>();

    private record FlowName(String group, String topic) {
    }

    private record Counts(StepCounts inTopic, StepCounts endToEnd) {

        static final Counts NONE = new Counts(new StepCounts(), new StepCounts());

    }

    private record Told(Instant seenAt, Map<FlowName, Counts> flows) {
    }

    private record Minutes(LastMinute inTopic, LastMinute endToEnd) {
    }

    /** By group, those of the last minute. Called by one thread. */
    public Map<String, GroupLatency> look(List<SeenInstance> instances, Instant now) {
        Set<String> present = new HashSet<>();
        for (SeenInstance instance : instances) {
            present.add(instance.id());
            listen(instance, now);
        }
        told.keySet().retainAll(present);
        Map<String, GroupLatency> latencies = new TreeMap<>();
        minutes.forEach((group, minute) -> {
            Percentiles inTopic = minute.inTopic().percentiles(now);
            Percentiles endToEnd = minute.endToEnd().percentiles(now);
            if (inTopic != null || endToEnd != null) {
                latencies.put(group, new GroupLatency(inTopic, endToEnd));
            }
        });
        minutes.keySet().retainAll(latencies.keySet());
        return latencies;
    }

    private void listen(SeenInstance instance, Instant now) {
        Told before = told.get(instance.id());
        if (before != null && before.seenAt().equals(instance.lastSeenAt())) {
            return;
        }
        Map<FlowName, Counts> flows = flows(instance.heartbeat().flows());
        told.put(instance.id(), new Told(instance.lastSeenAt(), flows));
        if (before != null) {
            flows.forEach(
                    (flow, counts) -> add(flow.group(), counts, before.flows().getOrDefault(flow, Counts.NONE), now));
        }
    }

    private static Map<FlowName, Counts> flows(List<FlowReport> reports) {
        Map<FlowName, Counts> flows = new HashMap<>();
        for (FlowReport report : reports) {
            String group = report.group();
            if (group != null && flows.size() < MOST_FLOWS
                    && (report.sinceArrival() != null || report.sinceBegin() != null)) {
                flows.put(new FlowName(group, report.topic()),
                        new Counts(StepCounts.told(report.sinceArrival()), StepCounts.told(report.sinceBegin())));
            }
        }
        return flows;
    }

    private void add(String group, Counts counts, Counts before, Instant now) {
        StepCounts inTopic = counts.inTopic().since(before.inTopic());
        StepCounts endToEnd = counts.endToEnd().since(before.endToEnd());
        Minutes minute = inTopic == null && endToEnd == null ? null : minute(group);
        if (minute != null && inTopic != null) {
            minute.inTopic().add(inTopic, now);
        }
        if (minute != null && endToEnd != null) {
            minute.endToEnd().add(endToEnd, now);
        }
    }

    private @Nullable Minutes minute(String group) {
        if (minutes.size() >= MOST_GROUPS && !minutes.containsKey(group)) {
            return null;
        }
        return minutes.computeIfAbsent(group, _ -> new Minutes(new LastMinute(), new LastMinute()));
    }

}
