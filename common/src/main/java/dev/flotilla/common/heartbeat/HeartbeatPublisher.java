package dev.flotilla.common.heartbeat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Tells the fleet, first of all at start and last of all at stop. With a producer of its
 * own: the service's may be transactional, and a heartbeat must not wait behind the work.
 */
final class HeartbeatPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatPublisher.class);

    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final HeartbeatSource source;

    private final Supplier<Producer<byte[], byte[]>> producers;

    private final HeartbeatProperties properties;

    private final TaskScheduler scheduler;

    private final InstantSource time;

    private Instant nextLine = Instant.MIN;

    private volatile boolean reachable = true;

    private @Nullable Producer<byte[], byte[]> producer;

    private @Nullable ScheduledFuture<?> task;

    HeartbeatPublisher(HeartbeatSource source, Supplier<Producer<byte[], byte[]>> producers,
            HeartbeatProperties properties, TaskScheduler scheduler, InstantSource time) {
        this.source = source;
        this.producers = producers;
        this.properties = properties;
        this.scheduler = scheduler;
        this.time = time;
    }

    @Override
    public synchronized void start() {
        producer = producers.get();
        task = scheduler.scheduleAtFixedRate(this::beat, properties.interval());
    }

    private synchronized void beat() {
        if (producer == null) {
            return;
        }
        Heartbeat heartbeat = source.now();
        Instant now = time.instant();
        if (!now.isBefore(nextLine)) {
            nextLine = now.plus(properties.logInterval());
            LOG.info("{}", HeartbeatLine.of(heartbeat));
        }
        send(heartbeat, producer);
    }

    private void send(Heartbeat heartbeat, Producer<byte[], byte[]> producer) {
        try {
            var _ = producer.send(
                    new ProducerRecord<>(FleetTopics.HEARTBEATS,
                            heartbeat.instance().id().getBytes(StandardCharsets.UTF_8), EventJson.write(heartbeat)),
                    (metadata, failure) -> heard(failure));
        }
        catch (KafkaException e) {
            heard(e);
        }
    }

    // Said once when it breaks and once when it is well again: a broker that is away must
    // not fill the log.
    private void heard(@Nullable Exception failure) {
        if (failure == null) {
            if (!reachable) {
                LOG.info("heartbeats reach the fleet again");
            }
            reachable = true;
        }
        else if (reachable) {
            reachable = false;
            LOG.warn("heartbeat not sent, the fleet sees this instance as silent: {}", failure.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (task != null) {
            task.cancel(false);
            task = null;
        }
        if (producer != null) {
            source.stopped();
            if (reachable) {
                send(source.now(), producer);
            }
            producer.close(GOODBYE);
            producer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return producer != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

}
