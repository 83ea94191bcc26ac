package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.process.ServiceProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances of a consumer as processes, a load on them, and the promises to hold them to.
 * It takes minutes, so it is run apart from other tests: {@code ./mvnw verify -Pchaos}.
 */
@Tag("chaos")
abstract class PromiseBench {

    static final Duration UNDER_LOAD = Duration.ofSeconds(2);

    static final Duration DRAINED_WITHIN = Duration.ofSeconds(45);

    static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

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

    final String run() {
        return run;
    }

    final void keepsEveryPromiseThrough(Runnable disturbance) {
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            disturbance.run();
            letRunFor(UNDER_LOAD);
            Sent sent = feed.finish();

            awaitArrival(sent, consumer()::delivered);
            checkEveryPromise(sent);
        }
    }

    final void checkEveryPromise(Sent sent) {
        Delivered delivered = consumer().delivered(run);
        Promise.all().forEach(promise -> promise.check(sent, delivered));
    }

    // Only what time can mend is waited for, by name and not by number: a duplicate must
    // not stand in for what is still to come.
    final void awaitArrival(Sent sent, Function<String, Delivered> looking) {
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

    final OrderFeed feed() {
        return new OrderFeed(consumer().sourceTopic(), run, consumer()::form);
    }

    final void awaitDelivery() {
        Awaitility.await("the first orders are delivered")
            .atMost(DRAINED_WITHIN)
            .until(() -> consumer().delivered(run).orders().size() > 500);
    }

    // The load itself is what is waited for; there is no condition but time.
    static void letRunFor(Duration duration) {
        Awaitility.await().pollDelay(duration).atMost(duration.plusSeconds(5)).until(() -> true);
    }

    final ServiceProcess instance(String name) {
        return Objects.requireNonNull(instances.get(name), () -> "no instance " + name);
    }

    final ServiceProcess start(String name) {
        Map<String, String> settings = new HashMap<>(consumer().settings());
        settings.put("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers());
        settings.put("flotilla.topics.replication", "1");
        ServiceProcess instance = ServiceProcess.start(getClass().getSimpleName() + "-" + run + "-" + name,
                consumer().application(), settings);
        instances.put(name, instance);
        return instance;
    }

}
