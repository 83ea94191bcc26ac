package dev.flotilla.hub.cluster;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicQuestionsTest {

    @Test
    void shouldLeaveOutNobodyWhenAllFit() {
        assertThat(TopicQuestions.tooMany(Map.of("a", 4, "b", 6), 10)).isEmpty();
    }

    @Test
    void shouldShowTheOthersWhenOneIsTooLargeAlone() {
        assertThat(TopicQuestions.tooMany(Map.of("a", 11, "b", 6, "c", 5, "d", 4), 10)).containsExactly("a", "c");
    }

}
