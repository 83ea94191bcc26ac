package dev.flotilla.hub.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.flotilla.hub.cluster.MarkerGaps.Finding;
import dev.flotilla.hub.cluster.MarkerGaps.Gap;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkerGapsTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final List<Gap> looks = new ArrayList<>();

    private final Map<TopicPartition, Long> lastRecords = new HashMap<>();

    private final MarkerGaps gaps = new MarkerGaps(new Partitions(lastRecords, looks));

    /** Partitions whose last record has a known offset; behind it are markers only. */
    record Partitions(Map<TopicPartition, Long> lastRecords, List<Gap> looks) implements MarkerGaps.Look {

        Partitions(Map<TopicPartition, Long> lastRecords) {
            this(lastRecords, new ArrayList<>());
        }

        @Override
        public Map<Gap, Finding> into(Set<Gap> gaps) {
            looks.addAll(gaps);
            Map<Gap, Finding> found = new HashMap<>();
            gaps.forEach(gap -> {
                Long last = lastRecords.get(gap.partition());
                if (last != null) {
                    found.put(gap, gap.from() > last ? Finding.EMPTY : Finding.RECORDS);
                }
            });
            return found;
        }

        @Override
        public void end() {
            looks.clear();
        }

    }

    @Test
    void shouldPutAGroupAtTheEndWhenThePartitionRestsAndOnlyAMarkerIsLeft() {
        lastRecords.put(PARTITION, 9L);
        assertThat(settle(11, Map.of("g", 10L))).containsEntry("g", 10L);

        assertThat(settle(11, Map.of("g", 10L))).containsEntry("g", 11L);
        assertThat(settle(11, Map.of("g", 10L))).containsEntry("g", 11L);
        assertThat(looks).hasSize(1);
    }

    @Test
    void shouldNotGoBackWhenTheNextRecordsCome() {
        lastRecords.put(PARTITION, 9L);
        settle(11, Map.of("g", 10L));
        settle(11, Map.of("g", 10L));

        assertThat(settle(20, Map.of("g", 10L))).containsEntry("g", 11L);
        assertThat(settle(21, Map.of("g", 15L))).containsEntry("g", 15L);
    }

    @Test
    void shouldLookOnceOnlyWhenRecordsAreLeft() {
        lastRecords.put(PARTITION, 9L);

        for (int i = 0; i < 10; i++) {
            assertThat(settle(11, Map.of("g", 5L))).containsEntry("g", 5L);
        }

        assertThat(looks).hasSize(1);
    }

    @Test
    void shouldLookAgainWhenTheGroupHasComeForward() {
        lastRecords.put(PARTITION, 9L);
        settle(11, Map.of("g", 5L));
        settle(11, Map.of("g", 5L));

        assertThat(settle(11, Map.of("g", 10L))).containsEntry("g", 11L);
    }

    @Test
    void shouldLookForEveryGroupWhenTheyAreNotEquallyFar() {
        lastRecords.put(PARTITION, 9L);
        Map<String, Long> committed = Map.of("behind", 5L, "done", 10L);
        settle(11, committed);
        settle(11, committed);

        assertThat(settle(11, committed)).isEqualTo(Map.of("behind", 5L, "done", 11L));
        assertThat(looks).hasSize(2);
    }

    @Test
    void shouldKnowOfAllGroupsWhenTheOneFurthestBehindIsDone() {
        lastRecords.put(PARTITION, 9L);
        Map<String, Long> committed = Map.of("a", 10L, "b", 11L);
        settle(12, committed);

        assertThat(settle(12, committed)).isEqualTo(Map.of("a", 12L, "b", 12L));
        assertThat(looks).hasSize(1);
    }

    @Test
    void shouldNotLookWhenThePartitionGrowsOrTheGroupIsFarBehindOrAtTheEnd() {
        lastRecords.put(PARTITION, 0L);

        for (long end = 100; end < 110; end++) {
            settle(end, Map.of("g", end - 1));
        }
        settle(5_000, Map.of("far", 1_000L, "there", 5_000L));
        settle(5_000, Map.of("far", 1_000L, "there", 5_000L));

        assertThat(looks).isEmpty();
    }

    @Test
    void shouldGiveUpWhenALookTellsNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(settle(11, Map.of("g", 10L))).containsEntry("g", 10L);
        }

        assertThat(looks).hasSize(10);
    }

    private Map<String, Long> settle(long end, Map<String, Long> committed) {
        SeenTopic topic = new SeenTopic("t", List.of(new SeenPartition(0, 1, List.of(1), List.of(1), 0L, end)));
        Map<String, SeenGroup> groups = new HashMap<>();
        committed.forEach((id, offset) -> groups.put(id,
                new SeenGroup(id, "classic", "Stable", null, List.of(), Map.of(PARTITION, offset))));
        Map<String, Long> settled = new HashMap<>();
        gaps.settle(new ClusterSight(Instant.EPOCH, null, List.of(), Map.of("t", topic), groups))
            .groups()
            .forEach((id, group) -> settled.put(id, Objects.requireNonNull(group.committed().get(PARTITION))));
        return settled;
    }

}
