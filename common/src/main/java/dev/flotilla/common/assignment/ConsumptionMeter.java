package dev.flotilla.common.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.FlowKey;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

import org.springframework.kafka.listener.BatchInterceptor;

/**
 * Counts what comes in and, between polls, looks how far behind each partition is: only
 * the polling thread may ask a consumer.
 */
class ConsumptionMeter implements BatchInterceptor<Object, Object> {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(1);

    private final AssignmentTracker tracker;

    private final FleetActivity activity;

    private final InstantSource time;

    private final ThreadLocal<Instant> nextSample = ThreadLocal.withInitial(() -> Instant.MIN);

    ConsumptionMeter(AssignmentTracker tracker, FleetActivity activity, InstantSource time) {
        this.tracker = tracker;
        this.activity = activity;
        this.time = time;
    }

    @Override
    public void setupThreadState(Consumer<?, ?> consumer) {
        Instant now = time.instant();
        if (!now.isBefore(nextSample.get())) {
            nextSample.set(now.plus(SAMPLE_EVERY));
            tracker.sample(consumer);
        }
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(ConsumerRecords<Object, Object> records,
            Consumer<Object, Object> consumer) {
        String group = consumer.groupMetadata().groupId();
        records.partitions()
            .forEach(partition -> activity.flow(FlowKey.consuming(group, partition.topic()))
                .received(records.records(partition).size()));
        return records;
    }

}
