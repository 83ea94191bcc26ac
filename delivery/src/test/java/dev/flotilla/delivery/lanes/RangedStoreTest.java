package dev.flotilla.delivery.lanes;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.WriteOutcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RangedStoreTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private static final Range RANGE = new Range(PARTITION, 5, 9);

    private final List<String> done = new ArrayList<>();

    private WriteOutcome recorded = new WriteOutcome.Written();

    private WriteOutcome inserted = new WriteOutcome.Written();

    private final RangedStore<String> store = new RangedStore<>(new ListeningSink(), new ListeningKeeper());

    @Test
    void shouldRecordThenGiveUpThenInsertThenSettleWhenWriting() {
        WriteOutcome outcome = store.write(batch("value"), () -> done.add("dead letters"));

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        assertThat(done).containsExactly("record 5-9", "dead letters", "insert topic:0:5-8", "settle 9");
    }

    @Test
    void shouldInsertNothingWhenFenced() {
        recorded = new WriteOutcome.Fenced();

        assertThat(store.write(batch("value"), () -> done.add("dead letters"))).isEqualTo(new WriteOutcome.Fenced());

        assertThat(done).containsExactly("record 5-9");
    }

    @Test
    void shouldLeaveTheRangeUnsettledWhenInsertFails() {
        inserted = new WriteOutcome.TransientFailure(new IllegalStateException("away"));

        assertThat(store.write(batch("value"), () -> done.add("dead letters"))).isEqualTo(inserted);

        assertThat(done).endsWith("insert topic:0:5-8");
    }

    @Test
    void shouldInsertNothingWhenDeadLettersCannotBeSent() {
        assertThatThrownBy(() -> store.write(batch("value"), () -> {
            throw new IllegalStateException("no letters");
        })).hasMessage("no letters");

        assertThat(done).containsExactly("record 5-9");
    }

    @Test
    void shouldInsertNothingButSettleWhenAllAreGivenUp() {
        store.write(batch(), () -> done.add("dead letters"));

        assertThat(done).containsExactly("record 5-9", "dead letters", "settle 9");
    }

    private static PartitionBatch<String> batch(String... values) {
        return new PartitionBatch<>(new Progress.Next(5), RANGE,
                List.of(values)
                    .stream()
                    .map(value -> new Delivered<>(new ConsumerRecord<>("topic", 0, 5, new byte[0], new byte[0]), value))
                    .toList());
    }

    private final class ListeningSink implements Sink<String> {

        @Override
        public WriteOutcome insert(Range range, List<Delivered<String>> records) {
            done.add("insert " + range.token());
            return inserted;
        }

    }

    private final class ListeningKeeper implements RangeKeeper {

        @Override
        public Lookup read() {
            return new Lookup.Unsettled(RANGE);
        }

        @Override
        public WriteOutcome record(Range range) {
            done.add("record " + range.first() + "-" + range.next());
            return recorded;
        }

        @Override
        public void settle(long next) {
            done.add("settle " + next);
        }

    }

}
