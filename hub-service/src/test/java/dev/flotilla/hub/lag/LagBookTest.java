package dev.flotilla.hub.lag;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongUnaryOperator;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenGroup;
import dev.flotilla.hub.cluster.SeenMember;
import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LagBookTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private static final TopicPartition FIRST = new TopicPartition("orders", 0);

    private static final TopicPartition SECOND = new TopicPartition("orders", 1);

    private final LagBook book = new LagBook(100);

    private boolean members = true;

    @Test
    void shouldCountLagInRecordsAndSecondsWhenAGroupKeepsADistance() {
        GroupLag lag = run(0, 60, second -> 1_000 * second, second -> Math.max(0, 1_000 * (second - 3)));

        assertThat(lag.records()).isEqualTo(3_000);
        assertThat(lag.seconds()).isCloseTo(3, Offset.offset(0.01));
        assertThat(Objects.requireNonNull(lag.partitions().get(FIRST)).perSecond()).isCloseTo(1_000,
                Offset.offset(0.01));
        assertThat(lag.verdict()).isEqualTo(Verdict.OK);
        assertThat(lag.reason()).isNull();
    }

    @Test
    void shouldBeAtRestWhenAllIsDone() {
        GroupLag lag = run(0, 30, _ -> 500, _ -> 500);

        assertThat(lag).isEqualTo(new GroupLag(Map.of(FIRST, new PartitionLag(500L, 500L, 0L, 0.0, 0, Verdict.OK)), 0,
                0.0, Verdict.OK, null));
    }

    @Test
    void shouldSayStopWithin16SecondsWhenAConsumerStandsStill() {
        run(0, 30, second -> 100 * second, second -> 100 * second);
        GroupLag early = run(31, 46, second -> 100 * second, _ -> 3_000);
        GroupLag lag = run(47, 48, second -> 100 * second, _ -> 3_000);

        assertThat(early.verdict()).isEqualTo(Verdict.OK);
        assertThat(lag.verdict()).isEqualTo(Verdict.STOP);
        assertThat(lag.reason()).isEqualTo("orders-0 has not moved for 16 s, 1,800 records behind");
        assertThat(lag.seconds()).isCloseTo(18, Offset.offset(0.1));
    }

    @Test
    void shouldBeWellAgainWhenItMoves() {
        run(0, 60, second -> 100 * second, _ -> 1_000);

        assertThat(run(61, 61, second -> 100 * second, _ -> 5_500).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldNotBlameAnyoneWhenABurstComesAfterALongRest() {
        run(0, 300, _ -> 1_000, _ -> 999);

        assertThat(run(301, 310, _ -> 9_000, _ -> 999).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void shouldWarnWithin15SecondsWhenAConsumerIsTooSlow() {
        run(0, 30, second -> 100 * second, second -> 100 * second);

        GroupLag lag = run(31, 45, second -> 3_000 + 400 * (second - 30), second -> 3_000 + 100 * (second - 30));

        assertThat(lag.verdict()).isEqualTo(Verdict.WARN);
        assertThat(lag.reason()).startsWith("orders-0 falls behind, from");
    }

    @Test
    void shouldSayRewindWhenOffsetsAreResetBackwards() {
        run(0, 30, second -> 1_000 * second, second -> 1_000 * second);

        GroupLag lag = run(31, 32, second -> 1_000 * second, second -> 10 * second);

        assertThat(lag.verdict()).isEqualTo(Verdict.REWIND);
        assertThat(lag.reason()).isEqualTo("orders-0 has gone back from 30,000 to 310, 31,680 records behind");
        assertThat(Objects.requireNonNull(lag.partitions().get(FIRST)).perSecond()).isCloseTo(10, Offset.offset(0.01));
    }

    @Test
    void shouldSayStopWhenNobodyIsLeftAndRecordsCome() {
        run(0, 10, second -> 100 * second, second -> 100 * second);
        members = false;

        GroupLag lag = run(11, 28, second -> 100 * second, _ -> 1_000);

        assertThat(lag.verdict()).isEqualTo(Verdict.STOP);
        assertThat(lag.reason()).startsWith("orders-0 is read by nobody");
    }

    @Test
    void shouldLeaveAnOldGroupAloneWhenNothingHappensInIt() {
        members = false;

        assertThat(run(0, 600, _ -> 5_000, _ -> 1_000).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void shouldCountFromTheBeginningWhenMembersHaveNeverCommitted() {
        GroupLag lag = book.look(sight(0, Map.of(FIRST, 500L), Map.of())).get("g");

        assertThat(Objects.requireNonNull(lag).partitions().get(FIRST))
            .isEqualTo(new PartitionLag(null, 500L, 500L, null, 0, Verdict.UNKNOWN));
        assertThat(run(1, 16, _ -> 500, null).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void shouldNotKnowSecondsWhenItWasBeforeTheHubWatched() {
        assertThat(run(0, 99, second -> 10_000 + 100 * second, second -> 100 * second).seconds()).isNull();
    }

    @Test
    void shouldKeepSecondsWhenItStandsStillForLongerThanIsRemembered() {
        GroupLag lag = run(0, 2_000, second -> 100 * second, _ -> 50);

        assertThat(lag.seconds()).isCloseTo(1_999.5, Offset.offset(0.1));
    }

    @Test
    void shouldConcludeNothingWhenItHasNotLookedForAWhile() {
        run(0, 10, second -> 100 * second, _ -> 100);

        assertThat(run(60, 74, second -> 100 * second, _ -> 100).verdict()).isNotEqualTo(Verdict.STOP);
        assertThat(run(75, 75, second -> 100 * second, _ -> 100).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void shouldNameTheWorstPartitionWhenSeveralAreBad() {
        for (int second = 0; second <= 20; second++) {
            look(second, Map.of(FIRST, 1_000L, SECOND, 3_000L), Map.of(FIRST, 10L, SECOND, 10L));
        }

        GroupLag lag = look(21, Map.of(FIRST, 1_000L, SECOND, 3_000L), Map.of(FIRST, 10L, SECOND, 10L));

        assertThat(lag.reason())
            .isEqualTo("orders-1 has not moved for 21 s, 2,990 records behind; so it is with 1 more");
        assertThat(lag.records()).isEqualTo(3_980);
    }

    @Test
    void shouldNotGuessWhenTheEndIsUnknown() {
        GroupLag lag = look(0, Map.of(), Map.of(FIRST, 10L));

        assertThat(lag.partitions().get(FIRST)).isEqualTo(new PartitionLag(10L, null, null, null, 0, Verdict.UNKNOWN));
    }

    private GroupLag run(int from, int to, LongUnaryOperator end, @Nullable LongUnaryOperator committed) {
        GroupLag lag = null;
        for (int second = from; second <= to; second++) {
            lag = look(second, Map.of(FIRST, end.applyAsLong(second)),
                    committed == null ? Map.of() : Map.of(FIRST, committed.applyAsLong(second)));
        }
        return Objects.requireNonNull(lag);
    }

    private GroupLag look(int second, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        return Objects.requireNonNull(book.look(sight(second, ends, committed)).get("g"));
    }

    private ClusterSight sight(int second, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        Map<TopicPartition, Long> known = new HashMap<>(ends);
        SeenTopic topic = new SeenTopic("orders",
                List.of(partition(0, known.get(FIRST)), partition(1, known.get(SECOND))));
        List<SeenMember> present = members
                ? List.of(new SeenMember("m", "processor-1", "/127.0.0.1", null, Set.of(FIRST), null)) : List.of();
        return new ClusterSight(START.plusSeconds(second), 1, List.of(), Map.of("orders", topic),
                Map.of("g", new SeenGroup("g", "classic", members ? "Stable" : "Empty", null, present, committed)));
    }

    private static SeenPartition partition(int number, @Nullable Long end) {
        return new SeenPartition(number, 1, List.of(1), List.of(1), 0L, end);
    }

}
