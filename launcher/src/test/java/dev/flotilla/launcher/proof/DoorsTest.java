package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorsTest {

    private List<Integer> living = List.of(1, 2);

    private final Doors doors = new Doors(() -> living);

    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldTakeTurnsWhenSeveralLive() {
        assertThat(List.of(next(0), next(0), next(0))).containsExactly(OptionalInt.of(1), OptionalInt.of(2),
                OptionalInt.of(1));
    }

    @Test
    void shouldLeaveOneAloneForAMomentWhenItHasFailed() {
        next(0);
        doors.failed(1, start);

        assertThat(List.of(next(1), next(2), next(499))).containsOnly(OptionalInt.of(2));
        assertThat(List.of(next(500), next(501))).containsExactlyInAnyOrder(OptionalInt.of(1), OptionalInt.of(2));
    }

    @Test
    void shouldFollowWhenInstancesComeAndGo() {
        next(0);

        living = List.of();

        assertThat(next(499)).isPresent();
        assertThat(next(500)).isEmpty();
        living = List.of(3);
        assertThat(next(1000)).hasValue(3);
    }

    private OptionalInt next(long millis) {
        return doors.next(start.plus(Duration.ofMillis(millis)));
    }

}
