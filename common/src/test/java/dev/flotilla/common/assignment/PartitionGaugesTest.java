package dev.flotilla.common.assignment;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionGaugesTest {

    private static final TopicPartition FIRST = new TopicPartition("orders", 0);

    private static final TopicPartition SECOND = new TopicPartition("orders", 1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final GroupAssignment assignment = new GroupAssignment();

    private final PartitionGauges gauges = new PartitionGauges("readers", assignment, registry);

    @Test
    void shouldShowEachPartitionForAsLongAsItIsOwned() {
        own(FIRST, SECOND);

        assignment.remove(List.of(FIRST));
        gauges.follow();

        assertThat(registry.find("flotilla.partition.lag").gauges())
            .extracting(gauge -> gauge.getId().getTag("partition"))
            .containsExactly("1");
    }

    @Test
    void shouldShowItsPresentLagWhenItComesBack() {
        own(FIRST);
        assignment.remove(List.of(FIRST));
        gauges.follow();
        own(FIRST);

        assertThat(lag(FIRST)).isNaN();
        assignment.update(FIRST, new PartitionState(7L, false));
        assertThat(lag(FIRST)).isEqualTo(7);
    }

    private void own(TopicPartition... partitions) {
        assignment.add(List.of(partitions));
        gauges.follow();
    }

    private double lag(TopicPartition partition) {
        Gauge gauge = registry.get("flotilla.partition.lag")
            .tags("group", "readers", "topic", partition.topic(), "partition", Integer.toString(partition.partition()))
            .gauge();
        return gauge.value();
    }

}
