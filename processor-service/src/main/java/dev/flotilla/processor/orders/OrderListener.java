package dev.flotilla.processor.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.topics.FleetTopics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One batch, one Kafka transaction: the answers, the dead letters and the offsets become
 * visible together or not at all. The container begins and ends it.
 */
@Component
class OrderListener {

    static final String GROUP = "order-processors";

    private final OrderProcessor processor;

    private final DeadLetters deadLetters;

    private final KafkaTemplate<byte[], byte[]> kafka;

    private final InstantSource time;

    private final Flow flow;

    private final Flow answers;

    private final Timer latency;

    OrderListener(OrderProcessor processor, DeadLetters deadLetters, KafkaTemplate<byte[], byte[]> kafka,
            InstantSource time, FleetActivity activity, MeterRegistry registry) {
        this.processor = processor;
        this.deadLetters = deadLetters;
        this.kafka = kafka;
        this.time = time;
        this.flow = activity.flow(FlowKey.consuming(GROUP, FleetTopics.ORDERS));
        this.answers = activity.flow(FlowKey.producing(FleetTopics.ORDERS_PROCESSED));
        this.latency = Timer.builder("flotilla.processing.latency")
            .description("from the order's arrival on its topic to its answer being sent")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
    }

    @KafkaListener(id = GROUP, groupId = GROUP, topics = FleetTopics.ORDERS, concurrency = "#{@processorConcurrency}")
    void onOrders(List<ConsumerRecord<byte[], byte[]>> records) {
        int answered = 0;
        long[] arrivals = new long[records.size()];
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Instant now = time.instant();
            ProducerRecord<byte[], byte[]> result = switch (processor.process(record, now)) {
                case RecordOutcome.Answered(var answer) -> {
                    arrivals[answered++] = record.timestamp();
                    latency.record(Duration.between(Instant.ofEpochMilli(record.timestamp()), now));
                    yield answer;
                }
                case RecordOutcome.Unprocessable(var reason) -> deadLetters.of(record, GROUP, reason);
            };
            // A send that fails fails the commit, and the whole batch comes again.
            var _ = kafka.send(result);
        }
        countOnCommit(Arrays.copyOf(arrivals, answered), records.size() - answered);
    }

    // What is rolled back has not happened, so it does not count.
    private void countOnCommit(long[] arrivals, int unprocessable) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                flow.delivered(arrivals.length);
                answers.delivered(arrivals.length);
                flow.deadLettered(unprocessable);
                long now = time.millis();
                for (long arrival : arrivals) {
                    flow.sinceArrival().add(now - arrival);
                }
            }
        });
    }

}
