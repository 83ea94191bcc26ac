package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static dev.flotilla.delivery.lanes.DeskUnderTest.CONFIRM;
import static dev.flotilla.delivery.lanes.DeskUnderTest.P0;
import static dev.flotilla.delivery.lanes.DeskUnderTest.P1;
import static dev.flotilla.delivery.lanes.DeskUnderTest.away;
import static org.assertj.core.api.Assertions.assertThat;

class DeskTest {

    private final DeskUnderTest bench = new DeskUnderTest();

    @Test
    void shouldReadFromStoredOffsetWhenAssigned() {
        bench.assigned(P0);

        assertThat(bench.consumer.position(P0)).isEqualTo(40);
        assertThat(bench.consumer.paused()).isEmpty();
    }

    @Test
    void shouldReadFromEarliestWhenNothingIsStored() {
        bench.store.progress = new Lookup.Found(new Progress.NotStarted());

        bench.assigned(P0);

        assertThat(bench.consumer.position(P0)).isEqualTo(3);
    }

    @Test
    void shouldLeaveOthersWhereTheyAreWhenNothingIsAdded() {
        bench.assigned(P0);
        bench.consumer.seek(P0, 60);

        bench.desk.assigned(List.of());

        assertThat(bench.consumer.position(P0)).isEqualTo(60);
    }

    @Test
    void shouldHoldPartitionUntilStoreAnswersWhenItIsAwayAtAssignment() {
        bench.store.progress = new Lookup.Unavailable(away());
        bench.assigned(P0, P1);
        assertThat(bench.consumer.paused()).containsExactlyInAnyOrder(P0, P1);

        bench.store.progress = new Lookup.Found(new Progress.Next(70));
        bench.work();
        assertThat(bench.consumer.paused()).hasSize(2);
        bench.time.advance(Duration.ofSeconds(1));
        bench.work();

        assertThat(bench.consumer.paused()).isEmpty();
        assertThat(bench.consumer.position(P1)).isEqualTo(70);
    }

    @Test
    void shouldHoldOnlyItsPartitionWhenTrouble() {
        bench.assigned(P0, P1);
        bench.store.outcomes.add(new WriteOutcome.TransientFailure(away()));
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.deliver(P0, 40, 45);
        bench.deliver(P1, 40, 45);
        bench.work();

        assertThat(bench.consumer.paused()).containsExactly(P0);
        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 45), new Range(P1, 40, 45));
    }

    @Test
    void shouldPauseLongerWhenFailingAgain() {
        bench.assigned(P0);
        for (int i = 0; i < 8; i++) {
            bench.store.outcomes.add(new WriteOutcome.TransientFailure(away()));
            bench.deliver(P0, 40, 45);
            bench.work();
            bench.time.advance(Duration.ofSeconds(11));
            bench.work();
        }
        bench.store.outcomes.add(new WriteOutcome.TransientFailure(away()));
        bench.deliver(P0, 40, 45);
        bench.work();

        bench.time.advance(Duration.ofSeconds(4));
        bench.work();

        assertThat(bench.consumer.paused()).containsExactly(P0);
    }

    @Test
    void shouldGoOnFromStoredOffsetWhenFenced() {
        bench.assigned(P0);
        bench.store.progress = new Lookup.Found(new Progress.Next(90));
        bench.store.outcomes.add(new WriteOutcome.Fenced());

        bench.deliver(P0, 40, 45);
        bench.work();

        assertThat(bench.consumer.position(P0)).isEqualTo(90);
        assertThat(bench.consumer.paused()).isEmpty();
    }

    @Test
    void shouldReadAgainWhatStoreNoLongerHasWhenItFailedOverToOneBehind() {
        bench.assigned(P0);
        bench.store.outcomes.addAll(List.of(new WriteOutcome.Written(), new WriteOutcome.Fenced(),
                new WriteOutcome.Written(), new WriteOutcome.Written()));
        bench.deliver(P0, 40, 45);
        bench.work();

        bench.store.progress = new Lookup.Found(new Progress.Next(42));
        bench.deliver(P0, 45, 50);
        bench.work();
        assertThat(bench.consumer.position(P0)).isEqualTo(42);
        bench.deliver(P0, 42, 52);
        bench.work();

        assertThat(bench.store.written).endsWith(new Range(P0, 42, 47), new Range(P0, 47, 52));
    }

    @Test
    void shouldReadAgainWhatStoreNoLongerHasWhenNothingNewComes() {
        bench.assigned(P0, P1);
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.deliver(P0, 40, 45);
        bench.work();
        bench.store.progress = new Lookup.Found(new Progress.Next(42));

        bench.time.advance(CONFIRM.minusMillis(1));
        bench.work();
        assertThat(bench.consumer.position(P1)).isEqualTo(40);
        bench.time.advance(Duration.ofMillis(1));
        bench.work();

        assertThat(bench.consumer.position(P0)).isEqualTo(42);
        assertThat(bench.consumer.position(P1)).isEqualTo(42);
        assertThat(bench.consumer.paused()).isEmpty();
    }

    @Test
    void shouldGoOnWhereItIsWhenStoreConfirmsIt() {
        bench.assigned(P0);
        bench.consumer.seek(P0, 60);

        for (int i = 0; i < 3; i++) {
            bench.time.advance(CONFIRM);
            bench.work();
        }

        assertThat(bench.consumer.position(P0)).isEqualTo(60);
        assertThat(bench.store.lookups).isEqualTo(1 + 3);
    }

    @Test
    void shouldHoldPartitionWhenStoreCannotConfirm() {
        bench.assigned(P0);
        bench.store.progress = new Lookup.Unavailable(away());

        bench.time.advance(CONFIRM);
        bench.work();

        assertThat(bench.consumer.paused()).containsExactly(P0);
    }

    @Test
    void shouldNotAskStoreWhenRecordsWait() {
        bench.assigned(P0);
        bench.deliver(P0, 40, 42);
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.store.progress = new Lookup.Found(new Progress.Next(42));

        bench.time.advance(CONFIRM);
        bench.work();

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 42));
        assertThat(bench.store.lookups).isEqualTo(1);
    }

    @Test
    void shouldHoldPartitionWhenStoreThrows() {
        bench.assigned(P0);

        bench.deliver(P0, 40, 45);
        bench.work();

        assertThat(bench.consumer.paused()).containsExactly(P0);
    }

    @Test
    void shouldTryAgainWhenWriterDiesOfAnError() {
        bench.assigned(P0);
        bench.store.error = new StackOverflowError();
        bench.deliver(P0, 40, 45);
        bench.work();
        assertThat(bench.consumer.paused()).containsExactly(P0);

        bench.store.error = null;
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.time.advance(Duration.ofSeconds(1));
        bench.work();
        bench.deliver(P0, 40, 45);
        bench.work();

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 45));
    }

    @Test
    void shouldCommitWhatIsStoredWhenWritten() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.deliver(P0, 40, 48);
        bench.work();
        bench.time.advance(Duration.ofSeconds(1));
        bench.desk.beforePoll();

        assertThat(bench.consumer.committed(Set.of(P0)).get(P0)).extracting("offset").isEqualTo(45L);
    }

    @Test
    void shouldKeepAlarmWhenStoredOffsetStaysAndClearItWhenRecordsAreStored() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.desk.unreachable(P0, 50, 60);
        bench.time.advance(Duration.ofSeconds(31));
        bench.work();
        assertThat(bench.alarms.health().getDetails().get(P0.toString())).asString().contains("40", "to 50,");

        bench.deliver(P0, 40, 45);
        bench.work();

        assertThat(bench.alarms.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void shouldAlarmWhenBeginningHasMovedBeforeAnythingWasStored() {
        bench.store.progress = new Lookup.Found(new Progress.NotStarted());
        bench.store.outcomes.add(new WriteOutcome.TransientFailure(away()));
        bench.assigned(P0);
        bench.deliver(P0, 3, 8);
        bench.work();
        bench.time.advance(Duration.ofSeconds(1));
        bench.work();

        bench.deliver(P0, 6, 8);

        assertThat(bench.alarms.health().getDetails().get(P0.toString())).asString().contains("from 6 instead of 3");
    }

    @Test
    void shouldSayThatReadingGoesOnWhenNothingIsStoredAndTheEarliestIsGone() {
        bench.store.progress = new Lookup.Found(new Progress.NotStarted());
        bench.assigned(P0);

        bench.desk.unreachable(P0, 50, 60);

        assertThat(bench.alarms.health().getDetails().get(P0.toString())).asString()
            .contains("by itself")
            .doesNotContain("set its stored offset");
    }

    @Test
    void shouldTellWhatLanesAreDoingWhenAsked() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.TransientFailure(away()));
        bench.deliver(P0, 40, 45);
        bench.work();

        assertThat(bench.desk.views()).singleElement().satisfies(view -> {
            assertThat(view.partition()).isEqualTo(P0);
            assertThat(view.state()).isEqualTo(LaneView.State.RETRYING);
            assertThat(view.retries()).isEqualTo(1);
            assertThat(view.lastError()).contains("away");
            assertThat(view.pausedSince()).isEqualTo(bench.time.instant());
        });
    }

}
