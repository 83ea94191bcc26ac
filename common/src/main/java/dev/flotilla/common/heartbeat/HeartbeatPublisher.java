package dev.flotilla.common.heartbeat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells the fleet, first of all at start and last of all at stop. With a producer of its
 * own: the service's may be transactional, and a heartbeat must not wait behind the work.
 */
final class HeartbeatPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatPublisher.class);

    private static final int TELLING_FAILURES = 2;

    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final HeartbeatSource source;

    private final Supplier<Producer<byte[], byte[]>> producers;

    private final HeartbeatProperties properties;

    private final InstantSource time;

    private Instant nextLine = Instant.MIN;

    private final AtomicInteger failures = new AtomicInteger();

    private volatile Instant lastArrived;

    private @Nullable Producer<byte[], byte[]> producer;

    private volatile @Nullable ScheduledExecutorService beats;

    HeartbeatPublisher(HeartbeatSource source, Supplier<Producer<byte[], byte[]>> producers,
            HeartbeatProperties properties, InstantSource time) {
        this.source = source;
        this.producers = producers;
        this.properties = properties;
        this.time = time;
        this.lastArrived = time.instant();
    }

    /** Since Kafka took the last heartbeat, or since the start. */
    Duration silence() {
        return Duration.between(lastArrived, time.instant());
    }

    @Override
    public synchronized void start() {
        producer = producers.get();
        // Its own, because Spring's ends when the context begins to close, and there is
        // draining to tell of.
        beats = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("heartbeat").daemon().factory());
        var _ = beats.scheduleAtFixedRate(this::beatAndGoOn, 0, properties.interval().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void onReadiness(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            beatNow();
        }
    }

    /** The state has changed: nobody has to wait for the next one to know. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void beatNow() {
        ScheduledExecutorService present = beats;
        if (present != null) {
            present.execute(this::beatAndGoOn);
        }
    }

    // A schedule ends without a word with the first exception: one look that fails must
    // not silence this instance.
    private void beatAndGoOn() {
        try {
            beat();
        }
        catch (RuntimeException e) {
            LOG.error("no heartbeat this time", e);
        }
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
    // not fill the log. The first failure alone says nothing; at a start the broker may
    // be slower than this.
    private void heard(@Nullable Exception failure) {
        if (failure == null) {
            lastArrived = time.instant();
            if (failures.getAndSet(0) >= TELLING_FAILURES) {
                LOG.info("heartbeats reach the fleet again");
            }
        }
        else if (failures.incrementAndGet() == TELLING_FAILURES) {
            LOG.warn("heartbeats are not sent, the fleet sees this instance as silent: {}", failure.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (beats != null) {
            beats.shutdown();
            beats = null;
        }
        if (producer != null) {
            source.stopped();
            if (failures.get() == 0) {
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
        // After the topics are provisioned, and among the last to stop.
        return 1;
    }

}
