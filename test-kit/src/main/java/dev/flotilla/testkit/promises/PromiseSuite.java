package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.process.ServiceProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs a consumer through what happens to fleets, under load, and holds it to every
 * promise. Extend it once per consumer and store. It takes minutes, so it is run apart
 * from the others: {@code ./mvnw verify -Pchaos}.
 */
@Tag("chaos")
public abstract class PromiseSuite {

    private static final Duration UNDER_LOAD = Duration.ofSeconds(2);

    /**
     * Longer than the session timeout, so that the group has given the sleeper's
     * partitions away.
     */
    private static final Duration LONG_SLEEP = Duration.ofSeconds(9);

    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(45);

    private static final Duration TAKE_OVER_WITHIN = Duration.ofSeconds(10);

    /** An idle machine needs a fraction of it; the limit is for a busy one. */
    private static final Duration HAND_OVER_WITHIN = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final InstantSource TIME = InstantSource.system();

    private static final Logger LOG = LoggerFactory.getLogger(PromiseSuite.class);

    private final String run = "run" + UUID.randomUUID().toString().substring(0, 8);

    private final Map<String, ServiceProcess> instances = new HashMap<>();

    protected abstract ConsumerUnderTest consumer();

    @BeforeEach
    void startTwoInstances() {
        ServiceProcess a = start("a");
        ServiceProcess b = start("b");
        a.awaitReady();
        b.awaitReady();
    }

    @AfterEach
    void endAllInstances() {
        instances.values().forEach(ServiceProcess::close);
    }

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
            Delivered delivered = consumer().delivered(run);
            Promise.all().forEach(promise -> promise.check(sent, delivered));
        }
    }

    private void keepsEveryPromiseThrough(Runnable disturbance) {
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            disturbance.run();
            letRunFor(UNDER_LOAD);
            Sent sent = feed.finish();

            awaitArrival(sent, consumer()::delivered);
            Delivered delivered = consumer().delivered(run);
            Promise.all().forEach(promise -> promise.check(sent, delivered));
        }
    }

    // Only what time can mend is waited for, by name and not by number: a duplicate must
    // not stand in for what is still to come.
    private void awaitArrival(Sent sent, Function<String, Delivered> looking) {
        Awaitility.await("everything is delivered")
            .atMost(DRAINED_WITHIN)
            .pollInterval(BETWEEN_LOOKS)
            .untilAsserted(() -> {
                Delivered delivered = looking.apply(run);
                new NothingIsLost().check(sent, delivered);
                assertThat(Set.copyOf(delivered.deadLetters())).as("poison in the dead-letter topic")
                    .containsAll(sent.poison());
            });
    }

    private void lookUntil(BooleanSupplier over, DeliveryGaps gaps) {
        Awaitility.await().atMost(DRAINED_WITHIN).pollInterval(BETWEEN_LOOKS).until(() -> {
            look(gaps);
            return over.getAsBoolean();
        });
    }

    private Delivered look(DeliveryGaps gaps) {
        Delivered delivered = consumer().delivered(run);
        gaps.look(TIME.instant(), delivered);
        return delivered;
    }

    private OrderFeed feed() {
        return new OrderFeed(consumer().sourceTopic(), run, consumer()::form);
    }

    private void awaitDelivery() {
        Awaitility.await("the first orders are delivered")
            .atMost(DRAINED_WITHIN)
            .until(() -> consumer().delivered(run).orders().size() > 500);
    }

    // The load itself is what is waited for; there is no condition but time.
    private static void letRunFor(Duration duration) {
        Awaitility.await().pollDelay(duration).atMost(duration.plusSeconds(5)).until(() -> true);
    }

    private ServiceProcess instance(String name) {
        return Objects.requireNonNull(instances.get(name), () -> "no instance " + name);
    }

    private ServiceProcess start(String name) {
        Map<String, String> settings = new HashMap<>(consumer().settings());
        settings.put("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers());
        settings.put("flotilla.topics.replication", "1");
        ServiceProcess instance = ServiceProcess.start(getClass().getSimpleName() + "-" + run + "-" + name,
                consumer().application(), settings);
        instances.put(name, instance);
        return instance;
    }

}
