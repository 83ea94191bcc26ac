package dev.flotilla.common.heartbeat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class HealthWordsTest {

    @Test
    void shouldBeOneWordWhenAllIsWell() {
        assertThat(HealthWords.of(Status.UP, Map.of("db", Status.UP, "kafka", Status.UP))).isEqualTo("UP");
    }

    @Test
    void shouldNameWhatMakesItSoWhenSomethingIsNotWell() {
        assertThat(HealthWords.of(Status.DOWN,
                Map.of("kafka", Status.DOWN, "db", Status.DOWN, "ssl", Status.UP, "ping", Status.OUT_OF_SERVICE)))
            .isEqualTo("DOWN: db, kafka");
    }

    @Test
    void shouldKnowNothingWhenThereIsNobodyToAsk() {
        assertThat(HealthWords.of(null)).isEqualTo("UNKNOWN");
    }

}
