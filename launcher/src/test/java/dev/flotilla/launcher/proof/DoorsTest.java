package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorsTest {

    private static final Door ONE = Door.onThisMachine("one", 1);

    private static final Door TWO = Door.onThisMachine("two", 2);

    private List<Door> living = List.of(ONE, TWO);

    private final Doors doors = new Doors(() -> living);

    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldTakeTurnsWhenSeveralLive() {
        assertThat(List.of(next(0), next(0), next(0))).containsExactly(Optional.of(ONE), Optional.of(TWO),
                Optional.of(ONE));
    }

    @Test
    void shouldLeaveOneAloneForAMomentWhenItHasFailed() {
        next(0);
        doors.failed(ONE, start);

        assertThat(List.of(next(1), next(2), next(499))).containsOnly(Optional.of(TWO));
        assertThat(List.of(next(500), next(501))).containsExactlyInAnyOrder(Optional.of(ONE), Optional.of(TWO));
    }

    @Test
    void shouldFollowWhenInstancesComeAndGo() {
        next(0);

        living = List.of();

        assertThat(next(499)).isPresent();
        assertThat(next(500)).isEmpty();
        living = List.of(TWO);
        assertThat(next(1000)).hasValue(TWO);
    }

    private Optional<Door> next(long millis) {
        return doors.next(start.plus(Duration.ofMillis(millis)));
    }

}
