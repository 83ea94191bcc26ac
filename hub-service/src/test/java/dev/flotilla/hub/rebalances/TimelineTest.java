package dev.flotilla.hub.rebalances;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.assignment.Rebalance;
import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.rebalances.RebalanceEvent.Move;
import org.junit.jupiter.api.Test;

import static dev.flotilla.hub.rebalances.Stage.id;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineTest {

    private final Stage stage = new Stage();

    @Test
    void shouldSayNothingWhenAGroupIsSeenForTheFirstTime() {
        assertThat(two().after(1)).isEmpty();
        assertThat(stage.after(1)).isEmpty();
    }

    @Test
    void shouldSayNothingWhenAGroupIsFirstSeenInTheMiddle() {
        running(1).with(id(1) + "-0").in("PreparingRebalance");

        assertThat(stage.after(1)).isEmpty();
        assertThat(stage.in("Stable").with(id(1) + "-0", 0, 1, 2, 3).after(1)).isEmpty();
    }

    @Test
    void shouldTellWhoCameAndWhatMovedWhenAnInstanceJoins() {
        two().after(1);
        running(3).in("PreparingRebalance").with(id(3) + "-0");
        RebalanceEvent first = stage.after(1).getFirst();
        stage.in("Stable").with(id(1) + "-0", 0).with(id(3) + "-0", 1);

        List<RebalanceEvent> events = stage.after(1);

        assertThat(first.over()).isFalse();
        assertThat(first.moves()).isEmpty();
        assertThat(first.millis()).isNull();
        assertThat(first.why()).isEqualTo("processor-service 3 came");
        assertThat(events).containsExactly(new RebalanceEvent(1, stage.now(), "g", true, 2_000L,
                "processor-service 3 came", List.of(new Move("orders-1", id(1), id(3))), 1));
    }

    @Test
    void shouldBeOneEventWhenACooperativeGroupAgreesTwice() {
        two().after(1);
        stage.without(id(2) + "-0").after(1);
        stage.with(id(1) + "-0", 0, 1, 2).after(1);

        List<RebalanceEvent> events = stage.with(id(1) + "-0", 0, 1, 2, 3).after(1);

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().over()).isTrue();
        assertThat(events.getFirst().moves()).containsExactly(new Move("orders-2", id(2), id(1)),
                new Move("orders-3", id(2), id(1)));
    }

    @Test
    void shouldSayVanishedOnceItsHeartbeatIsMissedWhenAnInstanceIsKilled() {
        two().after(1);
        stage.without(id(2) + "-0").with(id(1) + "-0", 0, 1, 2, 3);
        RebalanceEvent atOnce = stage.after(6).getFirst();
        stage.instance(2, InstanceState.RUNNING, Presence.LATE);

        RebalanceEvent later = stage.after(5).getFirst();

        assertThat(atOnce.why()).isEqualTo("processor-service 2 left");
        assertThat(later.why()).isEqualTo("processor-service 2 vanished");
        assertThat(later.number()).isEqualTo(atOnce.number());
        assertThat(later.at()).isEqualTo(atOnce.at());
    }

    @Test
    void shouldSayStoppedWhenAnInstanceSaysGoodbye() {
        two().after(1);
        stage.without(id(2) + "-0").with(id(1) + "-0", 0, 1, 2, 3).instance(2, InstanceState.STOPPED, Presence.GONE);

        assertThat(stage.after(1).getFirst().why()).isEqualTo("processor-service 2 left (stopped)");
    }

    @Test
    void shouldSayTakenOutWhenTheInstanceGoesOnToBeHeardOf() {
        two().after(1);
        stage.without(id(2) + "-0").with(id(1) + "-0", 0, 1, 2, 3).after(1);
        running(2);

        assertThat(stage.after(4).getFirst().why()).isEqualTo("processor-service 2 left");
        assertThat(running(2).after(1).getFirst().why())
            .isEqualTo("processor-service 2 was taken out, though it is there");
    }

    @Test
    void shouldSayThatItCameBackWhenAnInstanceWasAwayOnlyMeanwhile() {
        two().after(1);
        stage.without(id(2) + "-0").after(1);
        stage.with(id(2) + "-0", 2, 3);

        RebalanceEvent event = stage.after(1).getFirst();

        assertThat(event.over()).isTrue();
        assertThat(event.moves()).isEmpty();
        assertThat(event.why()).isEqualTo("processor-service 2 left and came back");
    }

    @Test
    void shouldCountWhenManyComeAndGo() {
        two().after(1);
        stage.without(id(1) + "-0").without(id(2) + "-0");
        for (int number = 3; number < 7; number++) {
            running(number).with(id(number) + "-0", number - 3);
        }

        assertThat(stage.after(1).getFirst().why())
            .isEqualTo("4 came, processor-service 1 and processor-service 2 left");
    }

    @Test
    void shouldSayThatPartitionsWereAdded() {
        two().after(1);
        stage.partitions(6).with(id(1) + "-0", 0, 1, 4).with(id(2) + "-0", 2, 3, 5);

        RebalanceEvent event = stage.after(1).getFirst();

        assertThat(event.why()).isEqualTo("orders has 6 partitions instead of 4");
        assertThat(event.moves()).containsExactly(new Move("orders-4", null, id(1)), new Move("orders-5", null, id(2)));
    }

    @Test
    void shouldSayThatNobodyIsLeftWhenTheGroupIsEmpty() {
        two().after(1);
        stage.without(id(1) + "-0").without(id(2) + "-0").in("Empty");

        RebalanceEvent event = stage.after(1).getFirst();

        assertThat(event.over()).isTrue();
        assertThat(event.why()).endsWith("left, nobody is left");
        assertThat(event.moved()).isEqualTo(4);
        assertThat(event.moves()).allSatisfy(move -> assertThat(move.to()).isNull());
    }

    @Test
    void shouldNotBeOverWhenAMemberHasNotDoneWhatTheGroupPlans() {
        two().of("consumer").epoch(5, Map.of(id(1) + "-0", 5, id(2) + "-0", 5)).after(1);
        stage.epoch(6, Map.of(id(1) + "-0", 6)).with(id(1) + "-0", 0).with(id(2) + "-0", 1, 2, 3);

        assertThat(stage.after(1).getFirst().over()).isFalse();
        assertThat(stage.epoch(6, Map.of(id(2) + "-0", 6)).after(1).getFirst().over()).isTrue();
    }

    @Test
    void shouldEndAfterAMinuteWhenNobodyTakesAPartition() {
        two().after(1);
        stage.with(id(2) + "-0", 3).after(1);

        assertThat(stage.after(59).getFirst().over()).isFalse();
        RebalanceEvent event = stage.after(1).getFirst();
        assertThat(event.over()).isTrue();
        assertThat(event.why()).isEqualTo("1 partition is owned by nobody");
        assertThat(event.moves()).containsExactly(new Move("orders-2", id(2), null));
    }

    @Test
    void shouldNotCountTheTimeInWhichNobodyLooked() {
        two().after(1);
        stage.without(id(2) + "-0").in("PreparingRebalance").after(300);
        stage.in("Stable").with(id(1) + "-0", 0, 1, 2, 3);

        assertThat(stage.after(2).getFirst().millis()).isEqualTo(2_000);
    }

    @Test
    void shouldTakeTheClientsOwnMeasureWhenTheyTellOne() {
        two().after(1);
        stage.without(id(2) + "-0").with(id(1) + "-0", 0, 1, 2, 3).after(2);
        stage.instance(1, InstanceState.RUNNING, Presence.PRESENT, rebalance(stage.now(), 340L));

        assertThat(stage.after(1).getFirst().millis()).isEqualTo(340);
    }

    @Test
    void shouldNotBelieveMeasuresWhenTheyAreOfAnotherTimeOrRubbish() {
        two().after(1);
        stage.without(id(2) + "-0").with(id(1) + "-0", 0, 1, 2, 3).after(2);
        Instant before = stage.now().minusSeconds(60);
        stage.instance(1, InstanceState.RUNNING, Presence.PRESENT, rebalance(before, 340L));
        assertThat(stage.after(1).getFirst().millis()).isEqualTo(2_000);
        stage.instance(1, InstanceState.RUNNING, Presence.PRESENT, rebalance(stage.now(), -5L));
        assertThat(stage.after(1).getFirst().millis()).isEqualTo(2_000);
        stage.instance(1, InstanceState.RUNNING, Presence.PRESENT, rebalance(stage.now(), Long.MAX_VALUE));
        assertThat(stage.after(1).getFirst().millis()).isEqualTo(2_000);
        stage.instance(1, InstanceState.RUNNING, Presence.PRESENT, rebalance(stage.now().plusSeconds(2), 340L));

        assertThat(stage.after(1).getFirst().millis()).isEqualTo(2_000);
    }

    @Test
    void shouldNotTakeALateFirstHeartbeatForAChange() {
        stage.with(id(1) + "-0", 0, 1, 2, 3).after(1);
        running(1);

        assertThat(stage.after(1)).isEmpty();
        assertThat(stage.without(id(1) + "-0").in("Empty").after(1).getFirst().why())
            .isEqualTo("processor-service 1 left, nobody is left");
    }

    @Test
    void shouldCallAClientByItsIdWhenItIsNoneOfTheFleets() {
        two().after(1);
        stage.without(id(2) + "-0").with("somebody", 2, 3);

        RebalanceEvent event = stage.after(1).getFirst();

        assertThat(event.why()).isEqualTo("somebody came, processor-service 2 left");
        assertThat(event.moves()).contains(new Move("orders-2", id(2), "somebody"));
    }

    @Test
    void shouldNotCountAMoveWhenAnInstanceGivesAPartitionToItself() {
        running(1).with(id(1) + "-0", 0, 1).with(id(1) + "-1", 2, 3).after(1);
        stage.with(id(1) + "-0", 2, 3).with(id(1) + "-1", 0, 1);

        RebalanceEvent event = stage.after(1).getFirst();

        assertThat(event.moves()).isEmpty();
        assertThat(event.why()).isEqualTo("nobody came or left");
    }

    @Test
    void shouldSayThatAConsumerIsGoneWhenItsInstanceIsThere() {
        running(1).with(id(1) + "-0", 0, 1).with(id(1) + "-1", 2, 3).after(1);
        stage.with(id(1) + "-0", 0, 1, 2, 3).without(id(1) + "-1");

        assertThat(stage.after(1).getFirst().why()).isEqualTo("processor-service 1 has 1 consumer instead of 2");
    }

    @Test
    void shouldEndWhenTheGroupIsDeleted() {
        two().after(1);
        stage.in("PreparingRebalance").after(1);

        assertThat(stage.withoutGroup(1).getFirst()).matches(RebalanceEvent::over)
            .extracting(RebalanceEvent::why)
            .isEqualTo("the group was deleted");
    }

    @Test
    void shouldKeepTheLatest50NewestFirst() {
        two().after(1);
        for (int i = 0; i < 60; i++) {
            boolean odd = i % 2 == 1;
            stage.with(id(1) + "-0", odd ? 0 : 3).with(id(2) + "-0", odd ? 3 : 0, 1, 2).after(40);
        }

        List<RebalanceEvent> events = stage.after(1);

        assertThat(events).hasSize(50);
        assertThat(events).extracting(RebalanceEvent::number).startsWith(60L, 59L).endsWith(11L);
    }

    private Stage two() {
        running(1);
        running(2);
        return stage.with(id(1) + "-0", 0, 1).with(id(2) + "-0", 2, 3);
    }

    private Stage running(int number) {
        return stage.instance(number, InstanceState.RUNNING, Presence.PRESENT);
    }

    private static Rebalance rebalance(Instant at, Long millis) {
        return new Rebalance(at, "g", Rebalance.Kind.ASSIGNED, List.of("orders-2"), 4, millis);
    }

}
