package dev.flotilla.common.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicPlanTest {

    private static final WantedTopic WANTED = new WantedTopic("orders", 12, (short) 3, false);

    @Test
    void shouldCreateWhenMissing() {
        assertThat(TopicPlan.of(List.of(WANTED), Map.of(), Set.of())).containsExactly(new TopicStep.Create(WANTED));
    }

    @Test
    void shouldDoNothingWhenItIsAsWanted() {
        assertThat(plan(new FoundTopic("orders", 12, 3, "delete"), Set.of())).isEmpty();
    }

    @Test
    void shouldReportAndNotGrowWhenPartitionsAreMissingButNobodyAskedByName() {
        assertThat(plan(new FoundTopic("orders", 6, 3, "delete"), Set.of("orders.processed"))).singleElement()
            .isInstanceOfSatisfying(TopicStep.Report.class, report -> assertThat(report.difference())
                .contains("has 6 partitions, wanted are 12", "flotilla.topics.grow[orders]=12"));
    }

    @Test
    void shouldGrowWhenAskedByName() {
        assertThat(plan(new FoundTopic("orders", 6, 3, "delete"), Set.of("orders")))
            .containsExactly(new TopicStep.Grow("orders", 6, 12));
    }

    @Test
    void shouldReportWhenThereAreMorePartitionsThanWanted() {
        assertThat(plan(new FoundTopic("orders", 24, 3, "delete"), Set.of("orders"))).singleElement()
            .isInstanceOf(TopicStep.Report.class);
    }

    @Test
    void shouldReportReplicationAndCleanupWhenTheyDiffer() {
        assertThat(plan(new FoundTopic("orders", 12, 1, "compact"), Set.of())).hasSize(2)
            .allSatisfy(step -> assertThat(step).isInstanceOf(TopicStep.Report.class));
    }

    @Test
    void shouldAcceptAnyReplicationWhenItIsLeftToTheBrokers() {
        WantedTopic topic = new WantedTopic("orders", 12, null, false);

        assertThat(TopicPlan.of(List.of(topic), Map.of("orders", new FoundTopic("orders", 12, 1, "delete")), Set.of()))
            .isEmpty();
    }

    private static List<TopicStep> plan(FoundTopic found, Set<String> mayGrow) {
        return TopicPlan.of(List.of(WANTED), Map.of("orders", found), mayGrow);
    }

}
