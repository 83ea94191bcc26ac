package dev.flotilla.storage.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.testkit.time.FakeClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class DeskTest {

    private static final TopicPartition P0 = new TopicPartition("topic", 0);

    private static final TopicPartition P1 = new TopicPartition("topic", 1);

    private final FakeClock time = new FakeClock(Instant.EPOCH);

    private final ScriptedStore store = new ScriptedStore();

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    private final OffsetAlarms alarms = new OffsetAlarms();

    private final Desk<String> desk = new Desk<>(consumer, parts());

    @BeforeEach
    void assign() {
        consumer.assign(List.of(P0, P1));
        consumer.updateBeginningOffsets(Map.of(P0, 3L, P1, 3L));
        consumer.updateEndOffsets(Map.of(P0, 1_000L, P1, 1_000L));
        store.progress = new Lookup.Found(new Progress.Next(40));
    }

    @Test
    void shouldReadFromStoredOffsetWhenAssigned() {
        desk.assigned(List.of(P0));

        assertThat(consumer.position(P0)).isEqualTo(40);
    }

    @Test
    void shouldReadFromEarliestWhenNothingIsStored() {
        store.progress = new Lookup.Found(new Progress.NotStarted());

        desk.assigned(List.of(P0));

        assertThat(consumer.position(P0)).isEqualTo(3);
    }

    @Test
    void shouldLeaveOthersWhereTheyAreWhenNothingIsAdded() {
        desk.assigned(List.of(P0));
        consumer.seek(P0, 60);

        desk.assigned(List.of());

        assertThat(consumer.position(P0)).isEqualTo(60);
    }

    @Test
    void shouldHoldPartitionUntilStoreAnswersWhenItIsAwayAtAssignment() {
        store.progress = new Lookup.Unavailable(away());
        desk.assigned(List.of(P0, P1));
        assertThat(consumer.paused()).containsExactlyInAnyOrder(P0, P1);

        store.progress = new Lookup.Found(new Progress.Next(70));
        desk.beforePoll();
        assertThat(consumer.paused()).hasSize(2);
        time.advance(Duration.ofSeconds(1));
        desk.beforePoll();

        assertThat(consumer.paused()).isEmpty();
        assertThat(consumer.position(P1)).isEqualTo(70);
    }

    @Test
    void shouldHoldOnlyItsPartitionWhenTrouble() {
        desk.assigned(List.of(P0, P1));
        store.outcomes.add(new WriteOutcome.TransientFailure(away(), WriteOutcome.Scope.PARTITION));
        store.outcomes.add(new WriteOutcome.Written());

        desk.deliver(List.of(source(P0, 41), source(P1, 41)));

        assertThat(consumer.paused()).containsExactly(P0);
        assertThat(store.written).containsExactly(P0, P1);
    }

    @Test
    void shouldTryNoOtherPartitionWhenStoreIsAway() {
        desk.assigned(List.of(P0, P1));
        store.outcomes.add(new WriteOutcome.TransientFailure(away(), WriteOutcome.Scope.STORE));

        desk.deliver(List.of(source(P0, 41), source(P1, 41)));

        assertThat(consumer.paused()).containsExactlyInAnyOrder(P0, P1);
        assertThat(store.written).containsExactly(P0);
    }

    @Test
    void shouldPauseLongerWhenFailingAgain() {
        desk.assigned(List.of(P0));
        for (int i = 0; i < 8; i++) {
            store.outcomes.add(new WriteOutcome.TransientFailure(away(), WriteOutcome.Scope.PARTITION));
            desk.deliver(List.of(source(P0, 41)));
            time.advance(Duration.ofSeconds(11));
            desk.beforePoll();
        }
        store.outcomes.add(new WriteOutcome.TransientFailure(away(), WriteOutcome.Scope.PARTITION));
        desk.deliver(List.of(source(P0, 41)));

        time.advance(Duration.ofSeconds(4));
        desk.beforePoll();

        assertThat(consumer.paused()).containsExactly(P0);
    }

    @Test
    void shouldGoOnFromStoredOffsetWhenFenced() {
        desk.assigned(List.of(P0));
        store.progress = new Lookup.Found(new Progress.Next(90));
        store.outcomes.add(new WriteOutcome.Fenced());

        desk.deliver(List.of(source(P0, 41)));

        assertThat(consumer.position(P0)).isEqualTo(90);
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void shouldHoldPartitionWhenStoreThrows() {
        desk.assigned(List.of(P0));

        desk.deliver(List.of(source(P0, 41)));

        assertThat(consumer.paused()).containsExactly(P0);
    }

    @Test
    void shouldCommitWhatIsStoredWhenWritten() {
        desk.assigned(List.of(P0));
        store.outcomes.add(new WriteOutcome.Written());

        desk.deliver(List.of(source(P0, 44), source(P0, 47)));

        assertThat(consumer.committed(java.util.Set.of(P0)).get(P0)).extracting("offset").isEqualTo(48L);
    }

    @Test
    void shouldKeepAlarmWhenStoredOffsetStaysAndClearItWhenRecordsAreStored() {
        desk.assigned(List.of(P0));
        store.outcomes.add(new WriteOutcome.Written());

        desk.unreachable(P0, 50, 60);
        time.advance(Duration.ofSeconds(31));
        desk.beforePoll();
        assertThat(alarms.health().getDetails().get(P0.toString())).asString().contains("40", "to 50,");

        desk.deliver(List.of(source(P0, 41)));

        assertThat(alarms.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void shouldSayThatReadingGoesOnWhenNothingIsStoredAndTheEarliestIsGone() {
        store.progress = new Lookup.Found(new Progress.NotStarted());
        desk.assigned(List.of(P0));

        desk.unreachable(P0, 50, 60);

        assertThat(alarms.health().getDetails().get(P0.toString())).asString()
            .contains("by itself")
            .doesNotContain("set its stored offset");
    }

    private static Exception away() {
        return new IllegalStateException("away");
    }

    private DeliveryParts<String> parts() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Flow flow = new FleetActivity(registry).flow(FlowKey.consuming("group", "topic"));
        DeadLetterLog letters = new NoDeadLetters();
        var writer = new PartWriter<>(new DeliveryRoute<>("group", "topic", _ -> new Parsed.Valid<>("value"), store),
                letters, flow, registry.timer("writes"), time);
        return new DeliveryParts<>(store, writer, letters, alarms, flow, registry.counter("fenced"),
                new DeliveryParts.Pace(time, new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(1)),
                        Duration.ofSeconds(60), Duration.ofSeconds(30)));
    }

    private static ConsumerRecord<byte[], byte[]> source(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]);
    }

    private static final class ScriptedStore implements Store<String> {

        private final List<WriteOutcome> outcomes = new ArrayList<>();

        private final List<TopicPartition> written = new ArrayList<>();

        private Lookup progress = new Lookup.Unavailable(away());

        @Override
        public Lookup progress(TopicPartition partition) {
            return progress;
        }

        @Override
        public WriteOutcome write(PartitionBatch<String> batch, Runnable beforeCommit) {
            written.add(batch.partition());
            return outcomes.removeFirst();
        }

    }

    private record NoDeadLetters() implements DeadLetterLog {

        @Override
        public void add(TopicPartition partition, List<? extends Entry.Bad<?>> letters) {
            assertThat(letters).isEmpty();
        }

        @Override
        public void release(TopicPartition partition) {
            assertThat(partition).isNotNull();
        }

    }

}
