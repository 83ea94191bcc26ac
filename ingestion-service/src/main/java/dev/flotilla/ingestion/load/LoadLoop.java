package dev.flotilla.ingestion.load;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.ingestion.publishing.Outgoing;
import dev.flotilla.ingestion.publishing.SendOutcome;
import dev.flotilla.ingestion.publishing.TopicPublisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one run on one thread, to which Kafka's answers come through a queue: the
 * run needs no lock, and the producer's own thread never sends.
 */
final class LoadLoop {

    private static final Logger LOG = LoggerFactory.getLogger(LoadLoop.class);

    private static final Duration BEAT = Duration.ofMillis(5);

    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    private final CountDownLatch ended = new CountDownLatch(1);

    private final LoadPlan plan;

    private final LoadCounts counts;

    private final LoadRun run;

    private final TopicPublisher publisher;

    private final InstantSource time;

    private final Instant startedAt;

    private volatile boolean stopAsked;

    private volatile boolean abandoned;

    private volatile boolean making = true;

    private volatile boolean finished;

    private volatile @Nullable Instant endedAt;

    LoadLoop(LoadPlan plan, LoadProperties properties, TopicPublisher publisher, InstantSource time) {
        this.plan = plan;
        this.publisher = publisher;
        this.time = time;
        this.startedAt = time.instant();
        this.counts = new LoadCounts(plan.customers());
        this.run = new LoadRun(plan, properties, counts, startedAt);
    }

    void start() {
        Thread.ofVirtual().name("load-" + plan.runId()).start(this::loop);
    }

    void stop() {
        stopAsked = true;
    }

    /** Gives up what is under way: for the end of the process alone. */
    void abandonAfter(Duration patience) throws InterruptedException {
        stop();
        if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            abandoned = true;
        }
    }

    boolean isEnded() {
        return endedAt != null;
    }

    LoadState state() {
        Instant end = endedAt;
        Duration elapsed = Duration.between(startedAt, end == null ? time.instant() : end);
        double perSecond = elapsed.isPositive() ? counts.acknowledged() * 1000.0 / Math.max(1, elapsed.toMillis()) : 0;
        return new LoadState(phase(end != null), plan.runId(), plan.rate(), Math.round(perSecond * 10) / 10.0,
                plan.customers(), plan.skew(), startedAt, end, new LoadState.Counts(counts.made(),
                        counts.acknowledged(), counts.outstanding(), counts.failedAttempts()));
    }

    List<CustomerProgress> customers() {
        List<CustomerProgress> customers = new ArrayList<>();
        for (int customer = 0; customer < plan.customers(); customer++) {
            long last = counts.lastAcknowledgedOf(customer);
            if (last > 0) {
                customers.add(new CustomerProgress(OrderMaker.customerId(plan.runId(), customer).value(), last));
            }
        }
        return customers;
    }

    private LoadState.Phase phase(boolean isOver) {
        if (isOver) {
            return finished ? LoadState.Phase.FINISHED : LoadState.Phase.ABANDONED;
        }
        return making ? LoadState.Phase.RUNNING : LoadState.Phase.DRAINING;
    }

    private void loop() {
        LOG.atInfo().addKeyValue("plan", plan).log("load begins");
        try {
            while (!run.isFinished() && !abandoned) {
                if (stopAsked) {
                    run.stop();
                }
                making = run.isMaking();
                for (NumberedOrder order : run.toSend(time.instant())) {
                    send(order);
                }
                takeAnswers();
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (RuntimeException e) {
            LOG.error("load is abandoned", e);
        }
        finally {
            finished = run.isFinished();
            endedAt = time.instant();
            ended.countDown();
            LOG.atInfo().addKeyValue("state", state()).log("load ended");
        }
    }

    private void send(NumberedOrder order) throws InterruptedException {
        Outgoing outgoing = new Outgoing(order.order().customerId().value(), EventJson.write(order.order()));
        CompletableFuture<Void> _ = publisher.sendWhenRoom(outgoing)
            .outcome()
            .thenAccept(outcome -> answers.add(new Answer(order, outcome)));
    }

    private void takeAnswers() throws InterruptedException {
        Answer answer = answers.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        while (answer != null) {
            switch (answer.outcome()) {
                case SendOutcome.Acknowledged _ -> run.acknowledged(answer.order());
                case SendOutcome.NotTaken _, SendOutcome.Unknown _ -> run.failed(answer.order(), time.instant());
            }
            answer = answers.poll();
        }
    }

    private record Answer(NumberedOrder order, SendOutcome outcome) {
    }

}
