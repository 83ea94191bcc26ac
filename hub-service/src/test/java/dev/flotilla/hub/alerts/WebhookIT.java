package dev.flotilla.hub.alerts;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookIT {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final Receiver receiver;

    private final Webhook webhook;

    WebhookIT() throws IOException {
        receiver = new Receiver();
        webhook = webhook(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        webhook.close();
        receiver.close();
    }

    @Test
    void shouldTellWhatAndWhyWhenAnAlertFires() {
        receiver.answers.release(1);

        webhook.tell(notice("ConsumerStuck"));

        await().atMost(LONG).until(() -> count("sent") == 1);
        assertThat(receiver.told).containsExactly(new Receiver.Told("application/json", "Basic dXNlcjpwYXNz",
                "{\"alert\":\"ConsumerStuck\",\"state\":\"firing\",\"subject\":\"g\",\"severity\":\"critical\","
                        + "\"since\":\"2026-09-01T12:00:00Z\",\"summary\":\"it stands\",\"remedy\":\"push it\","
                        + "\"hub\":\"hub-1\"}"));
    }

    @Test
    void shouldTellAgainWhenTheReceiverFailsTwice() {
        receiver.failures.set(2);
        receiver.answers.release(3);

        webhook.tell(notice("ConsumerStuck"));

        await().atMost(LONG).until(() -> count("sent") == 1);
        assertThat(receiver.told).hasSize(1);
        assertThat(count("retried")).isEqualTo(2);
        assertThat(count("given-up")).isZero();
    }

    @Test
    void shouldGiveUpAndGoOnWhenTheReceiverDoesNotListen() {
        receiver.failures.set(3);
        receiver.answers.release(4);

        webhook.tell(notice("first"));
        webhook.tell(notice("second"));

        await().atMost(LONG).until(() -> count("sent") == 1);
        assertThat(receiver.told).singleElement().extracting(Receiver.Told::body).asString().contains("second");
        assertThat(count("given-up")).isEqualTo(1);
    }

    @Test
    void shouldDropTheOldestWhenTheReceiverIsTooSlow() {
        for (int i = 0; i < 6; i++) {
            webhook.tell(notice("alert-" + i));
        }
        receiver.answers.release(6);

        await().atMost(LONG).until(() -> count("sent") == 3);
        assertThat(receiver.told).extracting(Receiver.Told::body)
            .satisfiesExactly(it -> assertThat(it).contains("alert-0"), it -> assertThat(it).contains("alert-4"),
                    it -> assertThat(it).contains("alert-5"));
        assertThat(receiver.mostAtOnce).hasValue(1);
        assertThat(count("dropped")).isEqualTo(3);
    }

    @Test
    void shouldGiveUpWhenNobodyAnswers() {
        try (Webhook impatient = webhook(Duration.ofMillis(200))) {
            impatient.tell(notice("first"));

            await().atMost(LONG).until(() -> count("given-up") == 1);
        }
        assertThat(receiver.told).isEmpty();
        assertThat(count("retried")).isEqualTo(2);
    }

    @Test
    void shouldGiveUpWhenNobodyIsThere() {
        receiver.close();

        webhook.tell(notice("first"));

        await().atMost(LONG).until(() -> count("given-up") == 1);
    }

    @Test
    void shouldGoOnWhenWhatIsAskedForCannotBeAskedFor() {
        WebhookTarget impossible = new WebhookTarget(URI.create("http://localhost:99999/"), null);
        try (Webhook failing = new Webhook(impossible, new WebhookPatience(LONG, 1, Duration.ofMillis(1), 3),
                new WebhookMeters(registry))) {
            failing.tell(notice("first"));
            failing.tell(notice("second"));

            await().atMost(LONG).until(() -> count("given-up") == 2);
        }
    }

    @Test
    void shouldKnowAllOutcomesFromTheStart() {
        assertThat(registry.find("flotilla.hub.webhook.sent").counters())
            .extracting(counter -> counter.getId().getTag("outcome"))
            .containsExactlyInAnyOrder("sent", "retried", "given-up", "dropped");
    }

    @Test
    void shouldTellNobodyWhenItIsClosed() {
        webhook.close();

        webhook.tell(notice("late"));

        DoubleSupplier all = () -> registry.find("flotilla.hub.webhook.sent")
            .counters()
            .stream()
            .mapToDouble(io.micrometer.core.instrument.Counter::count)
            .sum();
        assertThat(all.getAsDouble()).isZero();
    }

    private Webhook webhook(Duration timeout) {
        return new Webhook(WebhookTarget.of(receiver.url()), new WebhookPatience(timeout, 3, Duration.ofMillis(10), 2),
                new WebhookMeters(registry));
    }

    private double count(String outcome) {
        return registry.get("flotilla.hub.webhook.sent").tag("outcome", outcome).counter().count();
    }

    private static Notice notice(String alert) {
        return new Notice(alert, "firing", "g", "critical", Fleet.START, "it stands", "push it", "hub-1");
    }

}
