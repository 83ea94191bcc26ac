package dev.flotilla.common.activity;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgesTest {

    private final Ages ages = new Ages();

    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "2, 2", "3, 5", "1001, 2000", "2000001, 3600000" })
    void shouldCountInTheFirstStepThatItFitsInWhenAdded(long millis, long upTo) {
        ages.add(millis);

        assertThat(ages.counted()).containsExactly(Map.entry(upTo, 1L));
    }

    @Test
    void shouldStayInsideTheStepsWhenClocksAreWrong() {
        ages.add(Long.MIN_VALUE);
        ages.add(-5);
        ages.add(Long.MAX_VALUE);

        assertThat(ages.counted()).containsExactly(Map.entry(1L, 2L), Map.entry(3_600_000L, 1L));
    }

    @Test
    void shouldTellNothingWhenNothingWasCounted() {
        assertThat(ages.counted()).isNull();
    }

}
