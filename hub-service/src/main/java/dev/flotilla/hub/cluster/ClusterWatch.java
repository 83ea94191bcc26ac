package dev.flotilla.hub.cluster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Asks Kafka all the time, and knows what it said last.
 */
public final class ClusterWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);

    /** What it takes to ask; one round at a time. */
    interface Questions {

        ClusterSight ask(@Nullable ClusterSight before)
                throws InterruptedException, ExecutionException, TimeoutException;

        void close();

    }

    private final Supplier<Questions> questions;

    private final MarkerGaps gaps;

    private final ClusterProperties properties;

    private final InstantSource time;

    private final AtomicLong changes = new AtomicLong();

    private volatile ClusterView view;

    private volatile @Nullable Questions asking;

    private boolean toldLost;

    private volatile @Nullable ScheduledExecutorService rounds;

    ClusterWatch(Supplier<Questions> questions, MarkerGaps gaps, ClusterProperties properties, InstantSource time) {
        this.questions = questions;
        this.gaps = gaps;
        this.properties = properties;
        this.time = time;
        this.view = new ClusterView.Lost(null, time.instant(), "it has not answered yet");
    }

    /** What is known of Kafka by now. */
    public ClusterView view() {
        return view;
    }

    /** Grows with each answer, and when answers fail to come. */
    public long changes() {
        return changes.get();
    }

    @Override
    public synchronized void start() {
        // Not Spring's, whose one thread others wait for while Kafka lets this one wait.
        ScheduledExecutorService own = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("cluster-watch").daemon().factory());
        rounds = own;
        var _ = own.scheduleWithFixedDelay(this::round, 0, properties.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        Instant asked = time.instant();
        try {
            Questions present = asking == null ? questions.get() : asking;
            asking = present;
            answered(gaps.settle(present.ask(view.last())));
        }
        catch (InterruptedException e) {
            LOG.debug("no longer asking", e);
            Thread.currentThread().interrupt();
        }
        catch (TimeoutException e) {
            lost(asked, noAnswer());
        }
        catch (ExecutionException e) {
            lost(asked, reason(e.getCause() == null ? e : e.getCause()));
        }
        catch (RuntimeException e) {
            // The schedule would end without a word.
            LOG.debug("a round of questions failed", e);
            lost(asked, reason(e));
        }
    }

    private String noAnswer() {
        return "no answer within " + properties.timeout().toMillis() + " ms";
    }

    // A client that has waited in vain tells of its calls and their deadlines.
    private String reason(Throwable why) {
        if (why instanceof RetriableException) {
            return noAnswer();
        }
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }

    private void answered(ClusterSight sight) {
        if (toldLost) {
            LOG.info("Kafka answers the hub again, with {} broker(s)", sight.brokers().size());
            toldLost = false;
        }
        view = new ClusterView.Answering(sight);
        changes.incrementAndGet();
    }

    private void lost(Instant asked, String reason) {
        if (!isRunning()) {
            return;
        }
        Instant since = view instanceof ClusterView.Lost before ? before.since() : asked;
        view = new ClusterView.Lost(view.last(), since, reason);
        if (!toldLost) {
            LOG.warn("Kafka does not answer the hub: {}", reason);
            toldLost = true;
        }
        changes.incrementAndGet();
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService own = rounds;
        rounds = null;
        if (own == null) {
            return;
        }
        // A round that waits for Kafka ends with its client; then the rest, on its own
        // thread, as no other may touch it.
        Questions present = asking;
        if (present != null) {
            present.close();
        }
        own.execute(this::end);
        own.shutdown();
    }

    private void end() {
        Questions present = asking;
        asking = null;
        if (present != null) {
            present.close();
        }
        gaps.end();
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    @Override
    public int getPhase() {
        // After the topics are made, before whoever shows what is seen.
        return 10;
    }

}
