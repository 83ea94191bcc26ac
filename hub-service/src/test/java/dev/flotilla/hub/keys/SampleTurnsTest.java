package dev.flotilla.hub.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTurnsTest {

    private final SampleTurns turns = new SampleTurns();

    private final Map<String, SeenTopic> topics = new HashMap<>();

    @Test
    void shouldTakeTurnsAmongThoseThatGrow() {
        List<String> seen = new ArrayList<>();

        for (int end = 10; end < 50; end += 10) {
            topic("a", end);
            topic("b", end);
            topic("c", 0);
            seen.add(next().topic());
        }

        assertThat(seen).containsExactly("a", "b", "a", "b");
    }

    @Test
    void shouldLookAtNothingTwiceWhenNothingComes() {
        topic("a", 10);
        assertThat(turns.next(topics)).isNotNull();

        assertThat(turns.next(topics)).isNull();
    }

    @Test
    void shouldLeaveOutWhatIsNotOfTheFleetsOwnWork() {
        for (String name : List.of("fleet.heartbeats", "orders.dlq", "orders.processed.storage-writers.replay",
                "job-store-changelog", "job-x-repartition")) {
            topic(name, 10);
        }

        assertThat(turns.next(topics)).isNull();
    }

    @Test
    void shouldTakeAllThatIsNewWhenItIsLittle() {
        topic("a", 10, 0);
        next();
        topic("a", 15, 3);

        Sample sample = next();

        assertThat(sample.from()).isEqualTo(Map.of(partition(0), 10L, partition(1), 0L));
        assertThat(sample.until()).isEqualTo(Map.of(partition(0), 15L, partition(1), 3L));
    }

    @Test
    void shouldTakeOfEachPartitionAsItsPartWhenItIsMuch() {
        topic("a", 9_000, 1_000);

        assertThat(next().from()).isEqualTo(Map.of(partition(0), 9_000L - 450, partition(1), 1_000L - 50));
    }

    @Test
    void shouldLookAnewWhenATopicWasMadeAnew() {
        topic("a", 10);
        next();

        topic("a", 4);

        assertThat(next().from()).isEqualTo(Map.of(partition(0), 0L));
    }

    private Sample next() {
        Sample sample = turns.next(topics);
        assertThat(sample).isNotNull();
        return Objects.requireNonNull(sample);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition("a", number);
    }

    private void topic(String name, long... ends) {
        List<SeenPartition> partitions = new ArrayList<>();
        for (long end : ends) {
            partitions.add(new SeenPartition(partitions.size(), 0, List.of(0), List.of(0), 0L, end));
        }
        topics.put(name, new SeenTopic(name, partitions));
    }

}
