package dev.flotilla.sql.jobs;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.sql.planning.OutputTopic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What is counted of every job, over all its restarts.
 */
class JobBooks {

    private final Map<String, JobTallies> tallies = new ConcurrentHashMap<>();

    private final Map<KafkaStreams, Account> open = new ConcurrentHashMap<>();

    private final AssignmentTracker tracker;

    private final FleetActivity activity;

    private final MeterRegistry registry;

    private final InstantSource time;

    JobBooks(AssignmentTracker tracker, FleetActivity activity, MeterRegistry registry, InstantSource time) {
        this.tracker = tracker;
        this.activity = activity;
        this.registry = registry;
        this.time = time;
    }

    /**
     * A Kafka Streams whose own metrics are shown, and what it had sent at the last look.
     */
    private record Account(PlannedJob job, KafkaStreamsMetrics metrics, Map<String, Double> sent) {
    }

    JobTallies tallies(PlannedJob job) {
        return tallies.computeIfAbsent(job.group(), _ -> register(job));
    }

    private JobTallies register(PlannedJob job) {
        // A dead letter counts once, with the first topic: which one it came from is in
        // its headers.
        Flow flow = activity.flow(FlowKey.consuming(job.group(), job.job().sources().first()));
        JobTallies tally = new JobTallies(() -> flow.deadLettered(1));
        Tags tags = tags(job);
        FunctionCounter.builder("flotilla.sql.dead.letters", tally, JobTallies::deadLettered)
            .description("Records that a job could not use")
            .tags(tags)
            .register(registry);
        FunctionCounter.builder("flotilla.sql.late.records", tally, JobTallies::late)
            .description("Records that came after their window had closed")
            .tags(tags)
            .register(registry);
        FunctionCounter.builder("flotilla.sql.failures", tally, JobTallies::failures)
            .description("Ends of a job by an error")
            .tags(tags)
            .register(registry);
        return tally;
    }

    static Tags tags(PlannedJob job) {
        return Tags.of("app", job.app(), "job", job.job().name());
    }

    KafkaClientSupplier clients(PlannedJob job) {
        return new WatchedClients(consumer -> new ReadingWatch(job.group(), consumer, tracker, activity, time));
    }

    void opened(PlannedJob job, KafkaStreams streams) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, tags(job));
        metrics.bindTo(registry);
        open.put(streams, new Account(job, metrics, new HashMap<>()));
    }

    void closed(KafkaStreams streams) {
        Account account = open.remove(streams);
        if (account != null) {
            account.metrics().close();
            tracker.forget(account.job().group());
        }
    }

    /** What has been sent since the last look; of one thread. */
    void countSent() {
        open.forEach((streams, account) -> {
            Map<String, Double> now = new HashMap<>();
            account.job().job().outputs().forEach(output -> now.put(output.topic(), 0.0));
            streams.metrics().forEach((name, metric) -> add(now, name, metric));
            for (OutputTopic output : account.job().job().outputs()) {
                double total = now.getOrDefault(output.topic(), 0.0);
                Double before = account.sent().put(output.topic(), total);
                activity.flow(FlowKey.producing(output.topic()))
                    .delivered(Math.max(0, Math.round(total - (before == null ? 0 : before))));
            }
        });
    }

    private static void add(Map<String, Double> totals, MetricName name, Metric metric) {
        if (name.name().equals("record-send-total") && metric.metricValue() instanceof Double sent) {
            totals.computeIfPresent(name.tags().getOrDefault("topic", ""), (_, other) -> other + sent);
        }
    }

}
