package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Reads all heartbeats from the beginning, then each that comes, for ever.
 */
final class HeartbeatReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatReader.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic;

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    private final HeartbeatWatch watch;

    private final Map<TopicPartition, Long> next = new HashMap<>();

    private volatile @Nullable Run run;

    HeartbeatReader(String topic, Supplier<Consumer<byte[], byte[]>> consumers, HeartbeatWatch watch) {
        this.topic = topic;
        this.consumers = consumers;
        this.watch = watch;
    }

    /** From one start to the next stop. */
    private static final class Run {

        private final CountDownLatch ended = new CountDownLatch(1);

        private volatile @Nullable Consumer<byte[], byte[]> consumer;

        private boolean isOn() {
            return ended.getCount() > 0;
        }

        private void end() {
            ended.countDown();
            Consumer<byte[], byte[]> present = consumer;
            if (present != null) {
                present.wakeup();
            }
        }

    }

    @Override
    public synchronized void start() {
        Run begun = new Run();
        run = begun;
        Thread.ofPlatform().name("heartbeats").daemon().start(() -> read(begun));
    }

    private void read(Run run) {
        boolean told = false;
        while (run.isOn()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                run.consumer = consumer;
                follow(consumer, run);
                told = false;
            }
            catch (WakeupException | InterruptException e) {
                LOG.debug("heartbeats are no longer read", e);
            }
            catch (TimeoutException e) {
                // That Kafka is away, somebody else tells.
                LOG.debug("heartbeats cannot be read now", e);
            }
            catch (KafkaException e) {
                if (!told) {
                    LOG.warn("heartbeats cannot be read, trying again: {}", e.getMessage());
                    told = true;
                }
            }
            // The thread's edge: nobody would be heard any more, and all would be missed.
            catch (RuntimeException e) {
                if (!told) {
                    LOG.error("heartbeats cannot be read, trying again", e);
                    told = true;
                }
            }
            pause(run);
        }
    }

    private static void pause(Run run) {
        try {
            boolean over = run.ended.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("stopped: {}", over);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer, Run run) {
        Set<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            LOG.debug("there is no topic of heartbeats yet");
            return;
        }
        consumer.assign(partitions);
        next.keySet().retainAll(partitions);
        partitions.stream()
            .filter(partition -> !next.containsKey(partition))
            .forEach(partition -> next.put(partition, 0L));
        next.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        boolean history = true;
        while (run.isOn() && partitions.equals(partitions(consumer))) {
            for (ConsumerRecord<byte[], byte[]> heartbeat : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(heartbeat.topic(), heartbeat.partition());
                watch.hear(heartbeat, heartbeat.offset() < ends.getOrDefault(partition, 0L));
            }
            partitions.forEach(partition -> next.put(partition, consumer.position(partition, PATIENCE)));
            if (history
                    && next.entrySet().stream().allMatch(at -> at.getValue() >= ends.getOrDefault(at.getKey(), 0L))) {
                history = false;
                watch.isWhole();
            }
        }
    }

    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic, PATIENCE)
            .stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .collect(Collectors.toSet());
    }

    @Override
    public synchronized void stop() {
        Run present = run;
        run = null;
        if (present != null) {
            present.end();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    @Override
    public int getPhase() {
        // After the topics are made.
        return 10;
    }

}
