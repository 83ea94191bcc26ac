package dev.flotilla.common.heartbeat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StandingHealthTest {

    @Test
    void shouldSayWhatItKnewWhenTheAnswerIsLateAndTheAnswerWhenItHasCome() {
        CompletableFuture<String> late = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        StandingHealth health = new StandingHealth(() -> asked.getAndIncrement() == 0 ? "UP" : late.join());
        await().untilAsserted(() -> assertThat(health.get()).isEqualTo("UP"));

        assertThat(health.get()).isEqualTo("UP");
        assertThat(health.get()).isEqualTo("UP");
        late.complete("DOWN: db");

        await().untilAsserted(() -> assertThat(health.get()).isEqualTo("DOWN: db"));
    }

    @Test
    void shouldAskOnceWhenAnAnswerIsStillToCome() {
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<String> never = new CompletableFuture<>();
        StandingHealth health = new StandingHealth(() -> {
            asked.incrementAndGet();
            return never.join();
        });

        health.get();
        health.get();

        assertThat(asked).hasValue(1);
        never.complete("UP");
    }

    @Test
    void shouldNotKnowWhenAskingFails() {
        StandingHealth health = new StandingHealth(() -> {
            throw new IllegalStateException("broken");
        });

        assertThat(health.get()).isEqualTo("UNKNOWN");
    }

}
