package dev.flotilla.common.assignment;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.apache.kafka.common.TopicPartition;

/**
 * One gauge for each owned partition, there for as long as it is owned: counted over all
 * instances they tell which partitions nobody reads.
 */
final class PartitionGauges {

    private final String group;

    private final GroupAssignment assignment;

    private final MultiGauge lags;

    PartitionGauges(String group, GroupAssignment assignment, MeterRegistry registry) {
        this.group = group;
        this.assignment = assignment;
        this.lags = MultiGauge.builder("flotilla.partition.lag").register(registry);
    }

    /** After every change. Of several consumers, one at a time. */
    synchronized void follow() {
        lags.register(assignment.partitions().keySet().stream().<MultiGauge.Row<?>>map(this::row).toList());
    }

    synchronized void end() {
        lags.register(List.of());
    }

    private MultiGauge.Row<GroupAssignment> row(TopicPartition partition) {
        Tags tags = Tags.of("group", group, "topic", partition.topic(), "partition",
                Integer.toString(partition.partition()));
        return MultiGauge.Row.of(tags, assignment, owned -> owned.lag(partition));
    }

}
