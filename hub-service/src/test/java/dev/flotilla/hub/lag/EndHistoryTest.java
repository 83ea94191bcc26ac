package dev.flotilla.hub.lag;

import java.time.Duration;
import java.time.Instant;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndHistoryTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final EndHistory ends = new EndHistory();

    @Test
    void shouldFindBetweenTwoLooksWhenTheEndHasPassed() {
        ends.add(START, 100);
        ends.add(START.plusSeconds(10), 200);

        assertThat(ends.written(149)).isEqualTo(START.plusSeconds(5));
        assertThat(ends.written(199)).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void shouldKnowNothingWhenItWasBeforeOrIsYetToCome() {
        ends.add(START, 100);
        ends.add(START.plusSeconds(10), 200);

        assertThat(ends.written(99)).isNull();
        assertThat(ends.written(200)).isNull();
    }

    @Test
    void shouldNotSpreadABurstOverTheSilenceBeforeIt() {
        ends.add(START, 100);
        for (int second = 1; second <= 600; second++) {
            ends.add(START.plusSeconds(second), 100);
        }
        ends.add(START.plusSeconds(601), 200);

        assertThat(ends.written(100)).isBetween(START.plusSeconds(600), START.plusSeconds(601));
    }

    @Test
    void shouldKnowToTheSecondWhenItWasBeforeALongSilence() {
        for (int second = 0; second <= 800; second++) {
            ends.add(START.plusSeconds(second), second < 50 ? 10L * (second / 10) : 50);
        }

        assertThat(ends.written(35)).isBetween(START.plusSeconds(39), START.plusSeconds(40));
    }

    @Test
    void shouldForgetWhenTheTopicWasMadeAnew() {
        ends.add(START, 100);
        ends.add(START.plusSeconds(1), 200);
        ends.add(START.plusSeconds(2), 5);

        assertThat(ends.written(150)).isNull();
        assertThat(ends.written(4)).isNull();
    }

    @Test
    void shouldStayRightWithinSecondsWhenItHasGrownForAQuarterOfAnHour() {
        for (int second = 0; second <= 1_800; second++) {
            ends.add(START.plusSeconds(second), second * 1_000L);
        }

        assertThat(ends.isFull(START.plusSeconds(1_800))).isTrue();
        assertThat(ends.written(790_000)).isNull();
        for (int second = 920; second < 1_800; second += 7) {
            assertThat(ends.written(second * 1_000L)).asInstanceOf(InstanceOfAssertFactories.INSTANT)
                .isBetween(START.plusSeconds(second - 1L), START.plusSeconds(second + 1L));
        }
    }

    @Test
    void shouldSayThatItHasNotWatchedForLongWhenItHasNot() {
        ends.add(START, 1);

        assertThat(ends.isFull(START.plus(Duration.ofMinutes(14)))).isFalse();
        assertThat(ends.isFull(START.plus(EndHistory.LONGEST))).isTrue();
    }

}
