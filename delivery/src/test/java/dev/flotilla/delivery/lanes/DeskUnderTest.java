package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.route.DeliveryRoute;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.delivery.writing.PieceWriter;
import dev.flotilla.testkit.time.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A desk of two partitions whose store stands at offset 40, with room for 20 records and
 * batches of 5. Writers do nothing until the test says so.
 */
final class DeskUnderTest {

    static final TopicPartition P0 = new TopicPartition("topic", 0);

    static final TopicPartition P1 = new TopicPartition("topic", 1);

    static final Duration AGE = Duration.ofMillis(20);

    static final Duration CONFIRM = Duration.ofMinutes(1);

    final FakeClock time = new FakeClock(Instant.EPOCH);

    final ScriptedStore store = new ScriptedStore();

    final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    final OffsetAlarms alarms = new OffsetAlarms();

    final Room room = new Room(1_000_000, 20);

    final Desk<String> desk = new Desk<>(consumer, parts());

    private final Deque<Runnable> crew = new ArrayDeque<>();

    private final List<Timer> timers = new ArrayList<>();

    private boolean eager;

    DeskUnderTest() {
        consumer.assign(List.of(P0, P1));
        consumer.updateBeginningOffsets(Map.of(P0, 3L, P1, 3L));
        consumer.updateEndOffsets(Map.of(P0, 1_000L, P1, 1_000L));
    }

    void assigned(TopicPartition... partitions) {
        desk.assigned(List.of(partitions));
        work();
    }

    /** Until nobody has anything to do at this time. */
    void work() {
        desk.beforePoll();
        while (!crew.isEmpty()) {
            write();
            desk.beforePoll();
        }
    }

    void write() {
        crew.removeFirst().run();
    }

    /** Lets time pass while the polling thread waits for records. */
    void ripen(Duration passing) {
        time.advance(passing);
        List<Timer> due = timers.stream().filter(timer -> !time.instant().isBefore(timer.due())).toList();
        timers.removeAll(due);
        due.forEach(timer -> timer.work().run());
    }

    /** From now on writers do at once what they are asked to. */
    void hurry() {
        eager = true;
    }

    void deliver(TopicPartition partition, long first, long next) {
        desk.deliver(Map.of(partition,
                LongStream.range(first, next).mapToObj(offset -> source(partition, offset)).toList()));
    }

    static Exception away() {
        return new IllegalStateException("away");
    }

    private LaneParts<String> parts() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Flow flow = new FleetActivity(registry).flow(FlowKey.consuming("group", "topic"));
        var letters = new NoDeadLetters();
        var route = new DeliveryRoute<>("group", "topic", _ -> new Parsed.Valid<>("value"), store);
        var writer = new PieceWriter<>(route.reader(), letters, flow, registry.timer("writes"), time);
        var settings = new LaneSettings(new BatchLimits(5, 1_000_000, AGE),
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(1)), Duration.ofSeconds(30),
                CONFIRM, Duration.ofSeconds(1), time);
        return new LaneParts<>(route, writer, letters, alarms, new LaneParts.Measures(flow, registry.counter("fenced")),
                room, new HandDrivenCrew(), settings);
    }

    private final class HandDrivenCrew implements Crew {

        @Override
        public void execute(Runnable work) {
            if (eager) {
                work.run();
            }
            else {
                crew.addLast(work);
            }
        }

        @Override
        public void executeAfter(Duration delay, Runnable work) {
            timers.add(new Timer(time.instant().plus(delay), work));
        }

    }

    private record Timer(Instant due, Runnable work) {
    }

    private static ConsumerRecord<byte[], byte[]> source(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]);
    }

    static final class ScriptedStore implements Store<String> {

        final List<WriteOutcome> outcomes = new ArrayList<>();

        final List<Range> written = new ArrayList<>();

        int lookups;

        @Nullable Error error;

        Lookup progress = new Lookup.Found(new Progress.Next(40));

        @Override
        public Lookup progress(TopicPartition partition) {
            lookups++;
            return progress;
        }

        @Override
        public WriteOutcome write(PartitionBatch<String> batch, Runnable beforeCommit) {
            if (error != null) {
                throw error;
            }
            written.add(batch.range());
            return outcomes.removeFirst();
        }

    }

}
