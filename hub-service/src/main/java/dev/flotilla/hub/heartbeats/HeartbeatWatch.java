package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.ClusterView;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows every instance by what it says of itself.
 */
public final class HeartbeatWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatWatch.class);

    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    /** Whoever is not asked for longer was not there to listen. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);

    private final Supplier<ClusterView> cluster;

    private final HeartbeatBook book;

    private final InstantSource time;

    private final HeartbeatDecoder decoder = new HeartbeatDecoder();

    private final AtomicLong changes = new AtomicLong();

    private final Lock lock = new ReentrantLock();

    private boolean whole;

    private @Nullable Instant looked;

    private @Nullable Instant asked;

    private Instant awake = Instant.MIN;

    private boolean deaf;

    private Instant nextComplaint = Instant.MIN;

    private long leftOut;

    HeartbeatWatch(Supplier<ClusterView> cluster, HeartbeatBook book, InstantSource time) {
        this.cluster = cluster;
        this.book = book;
        this.time = time;
    }

    /** All that are known, by service and number; none before all heartbeats are read. */
    public List<SeenInstance> instances() {
        lock.lock();
        try {
            Instant now = present();
            return whole ? book.at(now) : List.of();
        }
        finally {
            lock.unlock();
        }
    }

    /** Grows with each heartbeat. */
    public long changes() {
        return changes.get();
    }

    /**
     * To be told in the order of the topic.
     * @param history what was there before anybody listened: only its own time tells how
     * old it is
     */
    void hear(ConsumerRecord<byte[], byte[]> heartbeat, boolean history) {
        lock.lock();
        try {
            present();
            Instant now = time.instant();
            switch (decoder.read(heartbeat)) {
                case Told.Alive(Heartbeat alive) ->
                    hear(alive, history ? earlier(now, heartbeat.timestamp()) : now, now);
                case Told.Forgotten(String id) -> book.forget(id);
                case Told.Rubbish(String reason) -> leaveOut(reason, now);
            }
        }
        finally {
            lock.unlock();
        }
        changes.incrementAndGet();
    }

    private void hear(Heartbeat heartbeat, Instant at, Instant now) {
        if (Duration.between(at, now).compareTo(HeartbeatBook.LOST_SHOWN) >= 0) {
            book.forget(heartbeat.instance().id());
        }
        else if (!book.hear(heartbeat, at)) {
            leaveOut("there are " + HeartbeatBook.MOST + " instances already", now);
        }
    }

    private static Instant earlier(Instant now, long timestamp) {
        return Instant.ofEpochMilli(Math.clamp(timestamp, 0, now.toEpochMilli()));
    }

    void isWhole() {
        lock.lock();
        try {
            whole = true;
        }
        finally {
            lock.unlock();
        }
        changes.incrementAndGet();
    }

    // Time stands still while Kafka is away, or the hub's machine sleeps: nobody can be
    // heard then.
    private Instant present() {
        noteSleep(time.instant());
        return switch (cluster.get()) {
            case ClusterView.Answering(ClusterSight sight) -> {
                follow(sight.at());
                yield sight.at();
            }
            case ClusterView.Lost(ClusterSight last, Instant _, String _) when last != null -> {
                if (!deaf) {
                    follow(last.at());
                }
                deaf = true;
                yield last.at();
            }
            case ClusterView.Lost(var _, Instant since, String _) -> since;
        };
    }

    // By who asks, once a second: Kafka may take longer than that to answer, and
    // heartbeats are heard all the while.
    private void noteSleep(Instant now) {
        if (asked != null && Duration.between(asked, now).compareTo(LONGEST_GAP) > 0) {
            deaf = true;
            awake = now;
        }
        else if (now.isBefore(awake)) {
            awake = now;
        }
        asked = now;
    }

    private void follow(Instant now) {
        Instant before = looked;
        // What was seen before the sleep may be told after it.
        if (now.equals(before) || (deaf && now.isBefore(awake))) {
            return;
        }
        looked = now;
        if (before != null && now.isBefore(before)) {
            book.wasPutBack(now);
        }
        else if (before != null && deaf) {
            book.wasDeaf(before, now);
        }
        deaf = false;
    }

    private void leaveOut(String reason, Instant now) {
        leftOut++;
        if (!now.isBefore(nextComplaint)) {
            nextComplaint = now.plus(BETWEEN_COMPLAINTS);
            LOG.warn("{} heartbeat(s) left out, the last because {}", leftOut, reason);
            leftOut = 0;
        }
    }

}
