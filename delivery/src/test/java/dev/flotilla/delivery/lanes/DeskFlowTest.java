package dev.flotilla.delivery.lanes;

import java.util.List;
import java.util.Set;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import org.junit.jupiter.api.Test;

import static dev.flotilla.delivery.lanes.DeskUnderTest.AGE;
import static dev.flotilla.delivery.lanes.DeskUnderTest.P0;
import static dev.flotilla.delivery.lanes.DeskUnderTest.P1;
import static dev.flotilla.delivery.lanes.DeskUnderTest.away;
import static org.assertj.core.api.Assertions.assertThat;

class DeskFlowTest {

    private final DeskUnderTest bench = new DeskUnderTest();

    @Test
    void shouldWaitForMoreRecordsWhenFewAreYoung() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.deliver(P0, 40, 42);
        bench.work();
        assertThat(bench.store.written).isEmpty();
        bench.time.advance(AGE);
        bench.work();

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 42));
    }

    @Test
    void shouldWriteOldRecordsWhenPollingThreadWaitsForMore() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.deliver(P0, 40, 42);

        bench.ripen(AGE.dividedBy(2));
        assertThat(bench.store.written).isEmpty();
        bench.ripen(AGE.dividedBy(2));
        bench.deliver(P0, 42, 43);
        bench.ripen(AGE);

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 42), new Range(P0, 42, 43));
    }

    @Test
    void shouldWriteAtOnceWhenThereAreEnough() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.deliver(P0, 40, 45);
        bench.work();

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 45));
    }

    @Test
    void shouldPauseAboveHighMarkAndResumeBelowLowOneWhenStoreIsSlow() {
        bench.assigned(P0, P1);
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.deliver(P0, 40, 50);
        bench.desk.beforePoll();
        assertThat(bench.consumer.paused()).containsExactly(P0);

        bench.write();
        bench.desk.beforePoll();
        assertThat(bench.consumer.paused()).as("half of it written, still above the low mark").isEmpty();
    }

    @Test
    void shouldStayPausedBetweenTheMarksWhenSomeIsWritten() {
        bench.assigned(P0, P1);
        bench.store.outcomes.add(new WriteOutcome.Written());

        bench.deliver(P0, 40, 53);
        bench.desk.beforePoll();
        bench.write();
        bench.desk.beforePoll();

        assertThat(bench.consumer.paused()).containsExactly(P0);
        assertThat(bench.room.fill()).isEqualTo(8 / 20.0);
    }

    @Test
    void shouldKeepNothingInMemoryWhenTrouble() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.TransientFailure(away()));

        bench.deliver(P0, 40, 49);
        bench.work();

        assertThat(bench.room.fill()).isZero();
    }

    @Test
    void shouldWriteExactlyTheRangeWhenItsOutcomeIsUnknown() {
        bench.store.progress = new Lookup.Unsettled(new Range(P0, 40, 47));
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.assigned(P0);

        bench.deliver(P0, 40, 46);
        bench.time.advance(AGE);
        bench.work();
        assertThat(bench.store.written).as("not before all of it is there").isEmpty();
        bench.deliver(P0, 46, 49);
        bench.work();

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 47));
    }

    @Test
    void shouldReadNoFurtherThanTheRangeWhenItWaitsForAWriter() {
        bench.store.progress = new Lookup.Unsettled(new Range(P0, 40, 47));
        bench.assigned(P0);

        bench.deliver(P0, 40, 47);
        bench.desk.beforePoll();

        assertThat(bench.consumer.paused()).contains(P0);
    }

    @Test
    void shouldGoOnBehindTheRangeWhenNoneOfItsRecordsIsLeft() {
        bench.store.progress = new Lookup.Unsettled(new Range(P0, 40, 47));
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.assigned(P0);

        bench.consumer.seek(P0, 50);
        bench.work();
        bench.deliver(P0, 50, 55);
        bench.work();

        assertThat(bench.store.written).containsExactly(new Range(P0, 47, 55));
    }

    @Test
    void shouldWriteWhatIsBufferedWhenRevoked() {
        bench.assigned(P0);
        bench.store.outcomes.add(new WriteOutcome.Written());
        bench.deliver(P0, 40, 42);
        bench.hurry();

        bench.desk.revoked(List.of(P0));

        assertThat(bench.store.written).containsExactly(new Range(P0, 40, 42));
        assertThat(bench.consumer.committed(Set.of(P0)).get(P0)).extracting("offset").isEqualTo(42L);
        assertThat(bench.desk.isEmpty()).isTrue();
    }

    @Test
    void shouldWriteNothingWhenPartitionIsLost() {
        bench.assigned(P0);
        bench.deliver(P0, 40, 45);
        bench.desk.beforePoll();

        bench.desk.lost(List.of(P0));
        bench.write();

        assertThat(bench.store.written).isEmpty();
        assertThat(bench.room.fill()).isZero();
    }

}
