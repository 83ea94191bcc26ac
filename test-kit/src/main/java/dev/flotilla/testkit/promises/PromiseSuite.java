package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs a consumer through what happens to fleets, under load, and holds it to every
 * promise. Extend it once per consumer and store.
 */
public abstract class PromiseSuite extends PromiseBench {

    /**
     * Longer than the session timeout, so that the group has given the sleeper's
     * partitions away.
     */
    private static final Duration LONG_SLEEP = Duration.ofSeconds(9);

    private static final Duration TAKE_OVER_WITHIN = Duration.ofSeconds(10);

    /** An idle machine needs a fraction of it; the limit is for a busy one. */
    private static final Duration HAND_OVER_WITHIN = Duration.ofSeconds(5);

    private static final InstantSource TIME = InstantSource.system();

    private static final Logger LOG = LoggerFactory.getLogger(PromiseSuite.class);

    @Test
    void shouldKeepEveryPromiseWhenAnInstanceIsKilledAndAnotherComes() {
        keepsEveryPromiseThrough(() -> {
            instance("a").kill();
            start("c").awaitReady();
        });
    }

    @Test
    void shouldKeepEveryPromiseWhenInstancesRestartOneAfterTheOther() {
        keepsEveryPromiseThrough(() -> {
            instance("a").stop();
            start("a").awaitReady();
            instance("b").stop();
            start("b").awaitReady();
        });
    }

    @Test
    void shouldKeepEveryPromiseWhenAnInstanceSleepsBeyondItsSessionAndWakes() {
        keepsEveryPromiseThrough(() -> {
            instance("a").pause();
            letRunFor(LONG_SLEEP);
            instance("a").resume();
            letRunFor(UNDER_LOAD);
        });
    }

    @Test
    void shouldTakeOverWithinTenSecondsWhenAnInstanceIsKilled() {
        // A member killed in the middle of a rebalance costs a session more: the group
        // waits
        // for it to rejoin, and then for it to lead.
        new Groups().awaitStable();
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            Instant killed = TIME.instant();
            instance("a").kill();
            Sent sent = feed.finish();

            awaitArrival(sent, consumer()::delivered);
            Duration takeOver = Duration.between(killed, TIME.instant());

            LOG.info("after a kill, all that had been sent was delivered within {} ms", takeOver.toMillis());
            assertThat(takeOver).as("from the kill to the delivery of all that had been sent by then")
                .isLessThan(TAKE_OVER_WITHIN);
        }
    }

    @Test
    void shouldHandOverWithinSecondsWhenAnInstanceStopsGracefully() {
        DeliveryGaps gaps = new DeliveryGaps();
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            var stopped = CompletableFuture.runAsync(() -> instance("a").stop());
            lookUntil(stopped::isDone, gaps);
            stopped.join();
            var later = CompletableFuture.runAsync(() -> letRunFor(UNDER_LOAD));
            lookUntil(later::isDone, gaps);
            Sent sent = feed.finish();

            awaitArrival(sent, run -> look(gaps));

            LOG.info("a graceful stop held no customer up for longer than {} ms", gaps.longest().toMillis());
            assertThat(gaps.longest()).as("longest time without delivery to a customer under load")
                .isLessThan(HAND_OVER_WITHIN);
            checkEveryPromise(sent);
        }
    }

    private void lookUntil(BooleanSupplier over, DeliveryGaps gaps) {
        Awaitility.await().atMost(DRAINED_WITHIN).pollInterval(BETWEEN_LOOKS).until(() -> {
            look(gaps);
            return over.getAsBoolean();
        });
    }

    private Delivered look(DeliveryGaps gaps) {
        Delivered delivered = consumer().delivered(run());
        gaps.look(TIME.instant(), delivered);
        return delivered;
    }

}
