package dev.flotilla.sql.apps;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Reads the deploy log from its beginning and follows it. Belongs to no consumer group:
 * every server reads all of it.
 */
final class DeployLogReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeployLogReader.class);

    private static final TopicPartition PARTITION = new TopicPartition(FleetTopics.SQL_APPS, 0);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clients clients;

    private final Registry registry;

    private final AppsFollower follower;

    private final Lock lock = new ReentrantLock();

    private final Condition moved = lock.newCondition();

    private long position;

    private boolean whole;

    private volatile @Nullable Thread thread;

    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    DeployLogReader(Clients clients, Registry registry, AppsFollower follower) {
        this.clients = clients;
        this.registry = registry;
        this.follower = follower;
    }

    /** What it takes to read. */
    interface Clients {

        Consumer<byte[], byte[]> consumer();

        Admin admin();

    }

    /** Whether everything that was in the log at the start has been read. */
    boolean isWhole() {
        lock.lock();
        try {
            return whole;
        }
        finally {
            lock.unlock();
        }
    }

    /** Reads up to the present end; says why if it cannot. */
    @Nullable String catchUp() {
        try {
            long end = end();
            return awaitBeyond(end - 1) ? null : "this server has not read the deploy log yet; try again";
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted while the deploy log was read";
        }
        catch (ExecutionException | TimeoutException e) {
            return "the end of the deploy log is not known: "
                    + (e.getCause() == null ? "no answer from Kafka" : e.getCause().getMessage());
        }
    }

    private long end() throws InterruptedException, ExecutionException, TimeoutException {
        Admin admin = clients.admin();
        try {
            return admin
                .listOffsets(Map.of(PARTITION, OffsetSpec.latest()),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .partitionResult(PARTITION)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .offset();
        }
        finally {
            admin.close(Duration.ZERO);
        }
    }

    /** Whether that offset has been read, waiting a while for it. */
    boolean awaitBeyond(long offset) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (position <= offset && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position > offset;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        finally {
            lock.unlock();
        }
    }

    @Override
    public synchronized void start() {
        // Known before it runs: it ends when it is no longer the one.
        Thread reading = Thread.ofPlatform().name("deploy-log").daemon().unstarted(this::run);
        thread = reading;
        reading.start();
    }

    private void run() {
        while (isMine()) {
            try (Consumer<byte[], byte[]> present = clients.consumer()) {
                consumer = present;
                follow(present);
            }
            catch (WakeupException | InterruptException e) {
                LOG.debug("the deploy log is no longer read", e);
                return;
            }
            catch (KafkaException e) {
                LOG.warn("the deploy log cannot be read, trying again: {}", e.getMessage());
            }
            pause();
        }
    }

    private boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = List.of(PARTITION);
        if (consumer.partitionsFor(FleetTopics.SQL_APPS).isEmpty()) {
            LOG.debug("there is no deploy log yet");
            return;
        }
        consumer.assign(all);
        if (position > 0) {
            consumer.seek(PARTITION, position);
        }
        else {
            consumer.seekToBeginning(all);
        }
        long end = consumer.endOffsets(all).getOrDefault(PARTITION, 0L);
        while (isMine()) {
            boolean changed = false;
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                registry.apply(entry);
                changed = true;
            }
            advance(consumer.position(PARTITION), end, changed);
        }
    }

    // Not before the end: a version that has been replaced long ago must not start.
    private void advance(long to, long end, boolean changed) {
        boolean first = !whole && to >= end;
        if (first || (whole && changed)) {
            follower.follow(registry.all());
        }
        lock.lock();
        try {
            position = to;
            whole = whole || first;
            moved.signalAll();
        }
        finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (isMine() && left > 0) {
                left = moved.awaitNanos(left);
            }
        }
        catch (InterruptedException e) {
            LOG.debug("the deploy log is no longer read", e);
            Thread.currentThread().interrupt();
        }
        finally {
            lock.unlock();
        }
    }

    @Override
    public synchronized void stop() {
        thread = null;
        Consumer<byte[], byte[]> present = consumer;
        if (present != null) {
            present.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        // After the topics are made, before whoever runs jobs is asked by anybody.
        return 10;
    }

}
