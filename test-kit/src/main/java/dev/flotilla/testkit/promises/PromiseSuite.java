package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.process.ServiceProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs a consumer through what happens to fleets, under load, and holds it to every
 * promise. Extend it once per consumer.
 */
public abstract class PromiseSuite {

    private static final Duration UNDER_LOAD = Duration.ofSeconds(2);

    /**
     * Longer than the session timeout, so that the group has given the sleeper's
     * partitions away.
     */
    private static final Duration LONG_SLEEP = Duration.ofSeconds(9);

    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(45);

    private static final Duration TAKE_OVER_WITHIN = Duration.ofSeconds(10);

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
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            instance("a").kill();
            Sent sent = feed.finish();

            Awaitility.await("all that was sent before the kill is delivered")
                .atMost(TAKE_OVER_WITHIN)
                .untilAsserted(() -> assertThat(consumer().delivered(run).orders()).hasSameSizeAs(sent.orders()));
        }
    }

    private void keepsEveryPromiseThrough(Runnable disturbance) {
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            disturbance.run();
            letRunFor(UNDER_LOAD);
            Sent sent = feed.finish();

            Awaitility.await("everything is delivered")
                .atMost(DRAINED_WITHIN)
                .untilAsserted(() -> assertThat(consumer().delivered(run).orders())
                    .hasSizeGreaterThanOrEqualTo(sent.orders().size()));
            Delivered delivered = consumer().delivered(run);
            Promise.all().forEach(promise -> promise.check(sent, delivered));
        }
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
