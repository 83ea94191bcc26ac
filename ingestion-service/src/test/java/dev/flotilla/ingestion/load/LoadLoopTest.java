package dev.flotilla.ingestion.load;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LoadLoopTest {

    private static final LoadProperties PROPERTIES = new LoadProperties(0, 10, 0.5, 100, Duration.ofMillis(500));

    @Test
    void shouldNotCallItselfFinishedWhenItDies() {
        AtomicInteger asked = new AtomicInteger();
        InstantSource brokenOnce = () -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("as a defect would");
            }
            return Instant.EPOCH;
        };
        LoadLoop loop = loop(brokenOnce);

        loop.start();

        await().until(loop::isEnded);
        assertThat(loop.state().phase()).isEqualTo(LoadState.Phase.ABANDONED);
    }

    @SuppressWarnings("NullAway") // It dies before it sends anything.
    private static LoadLoop loop(InstantSource time) {
        return new LoadLoop(new LoadPlan("test", 10, 10, 0.5, null, null, 42), PROPERTIES, null, time);
    }

}
