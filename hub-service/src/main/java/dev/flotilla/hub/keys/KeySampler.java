package dev.flotilla.hub.keys;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.ClusterView;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Looks at some of the latest records of one topic after the other.
 */
public final class KeySampler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeySampler.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Supplier<ClusterView> cluster;

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    private final SampleTurns turns = new SampleTurns();

    private final Map<String, KeyShares> shares = new ConcurrentHashMap<>();

    private @Nullable Consumer<byte[], byte[]> consumer;

    private volatile @Nullable ScheduledExecutorService samples;

    KeySampler(Supplier<ClusterView> cluster, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.cluster = cluster;
        this.consumers = consumers;
    }

    /** By topic. */
    public Map<String, KeyShares> shares() {
        return Map.copyOf(shares);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService own = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("keys").daemon().factory());
        samples = own;
        var _ = own.scheduleWithFixedDelay(this::sampleAndGoOn, EVERY.toMillis(), EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void sampleAndGoOn() {
        try {
            if (cluster.get() instanceof ClusterView.Answering(ClusterSight sight)) {
                shares.keySet().retainAll(sight.topics().keySet());
                Sample sample = turns.next(sight.topics());
                if (sample != null) {
                    look(sample);
                }
            }
        }
        catch (KafkaException e) {
            LOG.debug("keys cannot be looked at now", e);
            end();
        }
        catch (RuntimeException e) {
            // The schedule would end without a word.
            LOG.error("keys cannot be looked at", e);
        }
    }

    private void look(Sample sample) {
        Consumer<byte[], byte[]> present = consumer == null ? consumers.get() : consumer;
        consumer = present;
        KeyCount count = SampleReader.read(present, sample);
        if (count.lookedAt() > 0) {
            shares.put(sample.topic(), count.shares());
        }
    }

    private void end() {
        Consumer<byte[], byte[]> gone = consumer;
        consumer = null;
        if (gone != null) {
            gone.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService own = samples;
        samples = null;
        if (own != null) {
            // Behind the look that is going on: a consumer is for one thread at a time.
            own.execute(this::end);
            own.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return samples != null;
    }

    @Override
    public int getPhase() {
        return 10;
    }

}
