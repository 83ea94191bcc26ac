package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.assignment.AssignmentTracker;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts what one consumer of a job reads, and follows what it owns. Of one thread.
 */
final class ReadingWatch {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(1);

    private final String group;

    private final Consumer<?, ?> consumer;

    private final AssignmentTracker tracker;

    private final FleetActivity activity;

    private final InstantSource time;

    private final Map<String, Integer> underway = new HashMap<>();

    private Instant nextSample = Instant.MIN;

    ReadingWatch(String group, Consumer<?, ?> consumer, AssignmentTracker tracker, FleetActivity activity,
            InstantSource time) {
        this.group = group;
        this.consumer = consumer;
        this.tracker = tracker;
        this.activity = activity;
        this.time = time;
    }

    /** Makes one for each consumer. */
    @FunctionalInterface
    interface Maker {

        ReadingWatch watch(Consumer<?, ?> consumer);

    }

    // Who comes for more has done what was there, but for a little that is buffered.
    void beforePoll() {
        underway.forEach((topic, records) -> activity.flow(FlowKey.consuming(group, topic)).delivered(records));
        underway.clear();
        Instant now = time.instant();
        if (!now.isBefore(nextSample)) {
            nextSample = now.plus(SAMPLE_EVERY);
            tracker.sample(consumer);
        }
    }

    void polled(ConsumerRecords<?, ?> records) {
        for (TopicPartition partition : records.partitions()) {
            int count = records.records(partition).size();
            activity.flow(FlowKey.consuming(group, partition.topic())).received(count);
            underway.merge(partition.topic(), count, Integer::sum);
        }
    }

    ConsumerRebalanceListener around(ConsumerRebalanceListener own) {
        return new ConsumerRebalanceListener() {

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                own.onPartitionsAssigned(partitions);
                tracker.onPartitionsAssigned(consumer, partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                tracker.onPartitionsRevokedBeforeCommit(consumer, partitions);
                own.onPartitionsRevoked(partitions);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                tracker.onPartitionsLost(consumer, partitions);
                own.onPartitionsLost(partitions);
            }

        };
    }

}
