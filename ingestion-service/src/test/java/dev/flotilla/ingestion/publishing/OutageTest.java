package dev.flotilla.ingestion.publishing;

import java.time.Duration;
import java.time.Instant;

import dev.flotilla.testkit.time.FakeClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTest {

    private final FakeClock clock = new FakeClock(Instant.EPOCH);

    private final Outage outage = new Outage(clock, Duration.ofSeconds(1));

    @Test
    void shouldLetOneThroughPerPauseWhenNothingIsAnswered() {
        outage.unanswered(clock.millis());

        assertThat(outage.mayTry()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(outage.mayTry()).isTrue();
        assertThat(outage.mayTry()).isFalse();
    }

    @Test
    void shouldEndWithTheFirstAnswer() {
        outage.unanswered(clock.millis());

        outage.answered();

        assertThat(outage.mayTry()).isTrue();
        assertThat(outage.mayTry()).isTrue();
    }

    @Test
    void shouldNotBeginWhenOthersWereAnsweredMeanwhile() {
        long begun = clock.millis();
        clock.advance(Duration.ofSeconds(5));
        outage.answered();

        outage.unanswered(begun);

        assertThat(outage.mayTry()).isTrue();
    }

}
