package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobCourseTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final JobCourse course = new JobCourse(new Backoff(Duration.ofSeconds(60), new SplittableRandom(7)));

    @Test
    void shouldLookAgainSoonWhenItWaits() {
        course.waiting("topic orders does not exist yet", START);

        assertThat(course.isDue(START.plusMillis(1_999))).isFalse();
        assertThat(course.isDue(START.plusSeconds(2))).isTrue();
    }

    @Test
    void shouldPauseLongerEachTimeWhenItFailsAgain() {
        Duration first = failure(START);
        Duration fourth = null;
        for (int i = 0; i < 3; i++) {
            fourth = failure(START);
        }

        assertThat(first).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(fourth).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        for (int i = 0; i < 100; i++) {
            assertThat(failure(START)).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
    }

    @Test
    void shouldForgetFailuresWhenItHasBeenHealthyForLong() {
        failure(START);
        failure(START);
        course.started();
        course.observe(KafkaStreams.State.RUNNING, 0, START);
        course.observe(KafkaStreams.State.RUNNING, 0, START.plusSeconds(121));

        assertThat(failure(START)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldTellRestoringFromRebalancingWhenThereIsStateToFetch() {
        course.started();

        course.observe(KafkaStreams.State.REBALANCING, 5, START);
        assertThat(course.state()).isEqualTo(new JobState.Restoring(5));

        course.observe(KafkaStreams.State.REBALANCING, 0, START);
        assertThat(course.state()).isEqualTo(new JobState.Rebalancing());

        course.observe(KafkaStreams.State.RUNNING, 0, START);
        assertThat(course.state().label()).isEqualTo("RUNNING");
    }

    private Duration failure(Instant at) {
        course.failed("why", at);
        return course.state() instanceof JobState.Failed(var _, var _, Instant restartsAt)
                ? Duration.between(at, restartsAt) : Duration.ZERO;
    }

}
