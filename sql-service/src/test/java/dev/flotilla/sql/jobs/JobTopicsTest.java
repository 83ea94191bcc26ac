package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.flotilla.sql.AnyPlan;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.JobSettings;
import dev.flotilla.sql.planning.OutputTopic;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class JobTopicsTest {

    @Test
    void shouldHaveThePartitionsOfTheSourceWhenTheFileSaysNone() {
        List<NewTopic> topics = JobTopics.wanted(job(new OutputTopic("out", null, null, null, false)), 12);

        assertThat(topics).extracting(NewTopic::name, NewTopic::numPartitions, NewTopic::replicationFactor)
            .containsExactly(tuple("out", 12, (short) -1), tuple("velo-a-b.dlq", 1, (short) -1));
        assertThat(topics.getFirst().configs()).isEqualTo(Map.of("cleanup.policy", "delete"));
        assertThat(topics.getLast().configs()).containsEntry("max.message.bytes", "16777216");
    }

    @Test
    void shouldBeAsTheFileSaysWhenItDoes() {
        NewTopic topic = JobTopics.wanted(job(new OutputTopic("out", 3, 2, Duration.ofDays(7), true)), 12).getFirst();

        assertThat(topic.numPartitions()).isEqualTo(3);
        assertThat(topic.replicationFactor()).isEqualTo((short) 2);
        assertThat(topic.configs()).isEqualTo(Map.of("cleanup.policy", "compact", "retention.ms", "604800000"));
    }

    private static Job job(OutputTopic output) {
        return new Job("b", "velo-a-b", new TreeSet<>(List.of("in")), List.of(output), List.of(), List.of("x"),
                new JobSettings(true, 1), AnyPlan.plan());
    }

}
