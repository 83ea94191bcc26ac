package dev.flotilla.sql.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupSampleTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final TopicPartition ZERO = new TopicPartition("orders", 0);

    private static final TopicPartition ONE = new TopicPartition("orders", 1);

    @Test
    void shouldTellRateAndLagWhenThereWasALookBefore() {
        GroupSample before = sample(Map.of(ZERO, 100L), Map.of(ZERO, 100L), START);

        JobStatus.GroupStatus now = sample(Map.of(ZERO, 400L, ONE, 50L), Map.of(ZERO, 450L, ONE, 60L),
                START.plusSeconds(3))
            .since(before);

        assertThat(now.rate()).isEqualTo(100);
        assertThat(now.lag()).isEqualTo(60);
    }

    @Test
    void shouldCountEverythingAsToDoWhenNothingIsCommitted() {
        JobStatus.GroupStatus now = sample(Map.of(), Map.of(ZERO, 450L), START).since(null);

        assertThat(now.lag()).isEqualTo(450);
        assertThat(now.rate()).isNull();
    }

    private static GroupSample sample(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends, Instant at) {
        return new GroupSample("STABLE", List.of(), committed, ends, at);
    }

}
