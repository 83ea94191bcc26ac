package dev.flotilla.launcher.fleet;

import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FleetPlanTest {

    @Test
    void shouldStartOneOfEachWhenNothingExists() {
        Wanted wanted = Wanted.of(Map.of(), Map.of());

        FleetPlan plan = FleetPlan.of(wanted, List.of());

        assertThat(plan.start()).extracting(Member::name)
            .containsExactly("ingestion-service-1", "processor-service-1", "sql-service-1", "storage-service-1",
                    "data-bridge-service-1", "hub-service-1", "postgres", "broker-1");
    }

    @Test
    void shouldKeepTheLivingResumeThePausedAndRestartTheDeadWhenRunHalfDied() {
        List<MemberState> existing = List.of(MemberStates.processor(1, Condition.ALIVE),
                MemberStates.processor(2, Condition.PAUSED), MemberStates.processor(3, Condition.DEAD),
                MemberStates.processor(4, Condition.STOPPED));

        FleetPlan plan = FleetPlan.ofRole(Role.PROCESSOR, 4, existing);

        assertThat(plan.keep()).extracting(Member::number).containsExactly(1);
        assertThat(plan.resume()).extracting(Member::number).containsExactly(2);
        assertThat(plan.start()).extracting(Member::number).containsExactly(3, 4);
        assertThat(plan.stop()).isEmpty();
    }

    @Test
    void shouldStopTheHighestNumbersFirstWhenScaledDown() {
        List<MemberState> existing = List.of(MemberStates.processor(1, Condition.ALIVE),
                MemberStates.processor(2, Condition.ALIVE), MemberStates.processor(3, Condition.ALIVE));

        FleetPlan plan = FleetPlan.ofRole(Role.PROCESSOR, 1, existing);

        assertThat(plan.stop()).extracting(state -> state.member().number()).containsExactly(3, 2);
        assertThat(plan.start()).isEmpty();
    }

    @Test
    void shouldLeaveOtherRolesAloneWhenOneIsScaled() {
        List<MemberState> existing = List.of(MemberStates.state(Member.postgres(), 5433, Condition.DEAD),
                MemberStates.processor(1, Condition.ALIVE));

        FleetPlan plan = FleetPlan.ofRole(Role.PROCESSOR, 2, existing);

        assertThat(plan.start()).extracting(Member::name).containsExactly("processor-service-2");
        assertThat(plan.stop()).isEmpty();
    }

    @Test
    void shouldKeepEarlierScaleWhenNoneIsAskedFor() {
        Wanted wanted = Wanted.of(Map.of(Role.STORAGE, 0), Map.of(Role.PROCESSOR, 3, Role.BROKER, 3, Role.STORAGE, 2));

        assertThat(wanted.count(Role.PROCESSOR)).isEqualTo(3);
        assertThat(wanted.count(Role.BROKER)).isEqualTo(3);
        assertThat(wanted.count(Role.STORAGE)).isZero();
        assertThat(wanted.count(Role.INGESTION)).isEqualTo(1);
    }

}
