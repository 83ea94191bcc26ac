package dev.flotilla.hub.rates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicRatesTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final TopicRates rates = new TopicRates();

    @Test
    void shouldKnowNothingWhenItHasLookedOnce() {
        assertThat(look(0, 5_000L)).isEqualTo(new TopicRate(0, 0, 0));
    }

    @Test
    void shouldCountTheLastTenSecondsAndTheLastMinute() {
        for (int second = 0; second < 300; second++) {
            look(second, 100L * second, 100L * second);
        }
        for (int second = 300; second < 310; second++) {
            look(second, 30_000 + 400L * (second - 300), 30_000L);
        }

        TopicRate rate = look(310, 34_000L, 30_000L);

        assertThat(rate.perSecond()).isCloseTo(400, Offset.offset(0.01));
        assertThat(rate.perMinute()).isCloseTo(2 * 5_000 + 4_000, Offset.offset(500.0));
        assertThat(rate.skew()).isCloseTo(9_000 / 7_000.0, Offset.offset(0.05));
    }

    @Test
    void shouldBeStillWhenNothingComesAnyMore() {
        look(0, 100L);
        look(1, 200L);
        for (int second = 2; second < 70; second++) {
            look(second, 200L);
        }

        assertThat(look(70, 200L)).isEqualTo(new TopicRate(0, 0, 0));
    }

    @Test
    void shouldHaveSkewOfOneWhenAllPartitionsGetTheSame() {
        look(0, 0L, 0L, 0L, 0L);

        assertThat(look(10, 50L, 50L, 50L, 50L).skew()).isEqualTo(1);
        assertThat(look(20, 1_000_050L, 50L, 50L, 50L).skew()).isCloseTo(4, Offset.offset(0.01));
    }

    @Test
    void shouldCountWhatANewPartitionGets() {
        look(0, 100L);

        assertThat(look(10, 200L, 300L).perSecond()).isCloseTo(40, Offset.offset(0.01));
    }

    @Test
    void shouldBeginAnewWhenTheTopicWasMadeAnew() {
        look(0, 5_000L);

        assertThat(look(1, 10L)).isEqualTo(new TopicRate(0, 0, 0));
        assertThat(look(2, 20L).perSecond()).isCloseTo(10, Offset.offset(0.01));
    }

    @Test
    void shouldNotJumpWhenAnEndIsUnknownForAWhile() {
        look(0, 5_000L, 5_000L);

        assertThat(look(1, 5_010L, null).perSecond()).isCloseTo(10, Offset.offset(0.01));
        assertThat(look(2, 5_020L, 5_000L).perSecond()).isCloseTo(10, Offset.offset(0.01));
        assertThat(new TopicRates().look(sight(0, List.of(partition(0, null))))).containsEntry("orders",
                new TopicRate(0, 0, 0));
    }

    @Test
    void shouldNotCountWhatWasThereWhenAnEndBecomesKnown() {
        look(0, new Long[] { null });

        assertThat(look(1, 5_000L)).isEqualTo(new TopicRate(0, 0, 0));
    }

    private TopicRate look(int second, @Nullable Long... ends) {
        List<SeenPartition> partitions = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            partitions.add(partition(i, ends[i]));
        }
        return Objects.requireNonNull(rates.look(sight(second, partitions)).get("orders"));
    }

    private static ClusterSight sight(int second, List<SeenPartition> partitions) {
        return new ClusterSight(START.plusSeconds(second), 1, List.of(),
                Map.of("orders", new SeenTopic("orders", partitions)), Map.of());
    }

    private static SeenPartition partition(int number, @Nullable Long end) {
        return new SeenPartition(number, 1, List.of(1), List.of(1), 0L, end);
    }

}
