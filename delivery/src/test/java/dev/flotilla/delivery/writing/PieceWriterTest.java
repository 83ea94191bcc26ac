package dev.flotilla.delivery.writing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.time.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PieceWriterTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private static final Progress START = new Progress.Next(0);

    private static final Set<Integer> NONE = Set.of();

    private final FakeClock time = new FakeClock(Instant.EPOCH);

    private final MemoryStore store = new MemoryStore();

    private final MemoryDeadLetters letters = new MemoryDeadLetters();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final Flow flow = new FleetActivity(registry).flow(FlowKey.consuming("group", "topic"));

    private final PieceWriter<String> writer = new PieceWriter<>(PieceWriterTest::read, letters, flow,
            registry.timer("writes"), time);

    @Test
    void shouldWriteInOneTransactionWhenAllAreGood() {
        WriteResult result = write(records(100, NONE, NONE));

        assertThat(result).isEqualTo(new WriteResult.Finished(new Progress.Next(100)));
        assertThat(store.attempts).isEqualTo(1);
    }

    @Test
    void shouldWriteInOneTransactionWhenSomeAreUnreadable() {
        write(records(100, Set.of(0, 50, 99), NONE));

        assertThat(store.attempts).isEqualTo(1);
        assertThat(letters.offsets).containsExactly(0L, 50L, 99L);
        assertThat(store.offsets).hasSize(97);
    }

    @Test
    void shouldDeadLetterInOrderAndStoreTheRestWhenRefusedAtHeadMiddleAndEnd() {
        WriteResult result = write(records(1_000, Set.of(3, 700), Set.of(0, 500, 999)));

        assertThat(result).isEqualTo(new WriteResult.Finished(new Progress.Next(1_000)));
        assertThat(letters.offsets).containsExactly(0L, 3L, 500L, 700L, 999L);
        assertThat(store.offsets).hasSize(995).isSorted();
    }

    @Test
    void shouldCostOneBisectWhenOneIsRefused() {
        write(records(1_024, NONE, Set.of(0)));

        assertThat(store.attempts).isLessThanOrEqualTo(2 * 10 + 2);
    }

    @Test
    void shouldDeadLetterAllWhenAllAreRefused() {
        write(records(64, NONE, IntStream.range(0, 64).boxed().collect(java.util.stream.Collectors.toSet())));

        assertThat(letters.offsets).containsExactlyElementsOf(LongStream.range(0, 64).boxed().toList());
        assertThat(store.offsets).isEmpty();
    }

    @Test
    void shouldCountHowOldWhatIsStoredHasBecomeWhenWritten() {
        time.advance(Duration.ofMillis(40));

        writer.write(store, START, List.of(arrived(0, 0, "good"), arrived(1, 33, "good"), arrived(2, 0, "refused")),
                () -> true);

        assertThat(flow.sinceArrival().counted()).containsExactly(Map.entry(10L, 1L), Map.entry(50L, 1L));
        assertThat(flow.sinceBegin().counted()).isNull();
    }

    @Test
    void shouldReportFenceWhenStoredOffsetIsAnother() {
        store.expected = new Progress.Next(7);

        WriteResult result = write(records(10, NONE, NONE));

        assertThat(result).isEqualTo(new WriteResult.Fenced());
        assertThat(store.offsets).isEmpty();
    }

    @Test
    void shouldNotMoveOffsetWhenDeadLetterCannotBeSent() {
        letters.failing = true;

        WriteResult result = write(records(10, Set.of(5), NONE));

        assertThat(result).isInstanceOf(WriteResult.Failed.class);
        assertThat(store.next).isZero();
        assertThat(store.offsets).isEmpty();
    }

    @Test
    void shouldDeadLetterOnlyThatRecordWhenItsReaderThrows() {
        WriteResult result = writer.write(store, START,
                List.of(record(0, "good"), record(1, "throws"), record(2, "good")), () -> true);

        assertThat(result).isEqualTo(new WriteResult.Finished(new Progress.Next(3)));
        assertThat(letters.offsets).containsExactly(1L);
        assertThat(store.offsets).containsExactly(0L, 2L);
    }

    @Test
    void shouldStopAtWhatIsWrittenWhenNobodyWantsTheRest() {
        WriteResult result = writer.write(store, START, records(64, NONE, Set.of(63)), () -> store.next < 32);

        assertThat(result).isEqualTo(new WriteResult.Stopped(new Progress.Next(32)));
        assertThat(store.offsets).hasSize(32);
    }

    @Test
    void shouldNameRangeFromWhereStoreIsWhenOffsetsHaveGaps() {
        writer.write(store, new Progress.Next(0), List.of(record(5, "good"), record(9, "good")), () -> true);

        assertThat(store.ranges).containsExactly(new Range(PARTITION, 0, 10));
    }

    @Test
    void shouldNameRangeFromFirstRecordWhenNothingIsStored() {
        store.expected = new Progress.NotStarted();

        writer.write(store, new Progress.NotStarted(), List.of(record(5, "unreadable"), record(9, "good")), () -> true);

        assertThat(store.ranges).containsExactly(new Range(PARTITION, 5, 10));
    }

    private WriteResult write(List<ConsumerRecord<byte[], byte[]>> records) {
        return writer.write(store, START, records, () -> true);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(int count, Set<Integer> unreadable,
            Set<Integer> refused) {
        return IntStream.range(0, count).mapToObj(i -> {
            String value = unreadable.contains(i) ? "unreadable" : refused.contains(i) ? "refused" : "good";
            return record(i, value);
        }).toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>("topic", 0, offset, new byte[0], value.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> arrived(long offset, long at, String value) {
        return new ConsumerRecord<>("topic", 0, offset, at, TimestampType.CREATE_TIME, 0, 0, new byte[0],
                value.getBytes(StandardCharsets.UTF_8), new RecordHeaders(), Optional.empty());
    }

    private static Parsed<String> read(ConsumerRecord<byte[], byte[]> source) {
        String value = new String(source.value(), StandardCharsets.UTF_8);
        if ("throws".equals(value)) {
            throw new IllegalStateException("a mistake of the reader");
        }
        return "unreadable".equals(value) ? new Parsed.Unreadable<>(value) : new Parsed.Valid<>(value);
    }

    private static final class MemoryStore implements Store<String> {

        private final List<Long> offsets = new ArrayList<>();

        private final List<Range> ranges = new ArrayList<>();

        private long next;

        private Progress expected = START;

        private int attempts;

        @Override
        public Lookup progress(TopicPartition partition) {
            return new Lookup.Found(new Progress.Next(next));
        }

        @Override
        public WriteOutcome write(PartitionBatch<String> batch, Runnable beforeCommit) {
            attempts++;
            if (!batch.expected().equals(expected)) {
                return new WriteOutcome.Fenced();
            }
            if (batch.records().stream().anyMatch(record -> "refused".equals(record.value()))) {
                return new WriteOutcome.BadRecords(new IllegalArgumentException("refused"));
            }
            beforeCommit.run();
            batch.records().forEach(record -> offsets.add(record.source().offset()));
            next = batch.nextOffset();
            expected = new Progress.Next(next);
            ranges.add(batch.range());
            return new WriteOutcome.Written();
        }

    }

    private static final class MemoryDeadLetters implements DeadLetterLog {

        private final List<Long> offsets = new ArrayList<>();

        private boolean failing;

        @Override
        public void add(TopicPartition partition, List<? extends Entry.Bad<?>> letters) {
            if (failing) {
                throw new DeadLetterException("away", false, new IllegalStateException());
            }
            letters.forEach(letter -> offsets.add(letter.source().offset()));
        }

        @Override
        public void release(TopicPartition partition) {
            new TreeSet<>(offsets).clear();
        }

    }

}
