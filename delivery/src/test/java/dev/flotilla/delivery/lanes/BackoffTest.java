package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(42));

    @ParameterizedTest
    @CsvSource({ "1, 200", "2, 400", "3, 800", "7, 10000", "1000000, 10000" })
    void shouldPauseBetweenHalfAndWholeOfDoubledTimeWhenFailedAgain(int failures, long most) {
        Duration pause = backoff.after(failures);

        assertThat(pause).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
    }

    @Test
    void shouldScatterPausesWhenManyFailTogether() {
        long different = java.util.stream.Stream.generate(() -> backoff.after(5)).limit(100).distinct().count();

        assertThat(different).isGreaterThan(50);
    }

}
