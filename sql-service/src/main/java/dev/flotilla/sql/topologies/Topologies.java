package dev.flotilla.sql.topologies;

import java.util.SortedSet;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.streaming.JobTopology;
import dev.flotilla.sql.streaming.JobWatch;
import org.apache.kafka.streams.Topology;

/**
 * Makes topologies, to run and to look at.
 */
public record Topologies(DeadLetters letters) {

    private static final JobWatch NOBODY = new JobWatch() {

        @Override
        public void deadLettered(String reason) {
            throw new IllegalStateException("a topology that is only looked at has no records");
        }

        @Override
        public void cameLate() {
            throw new IllegalStateException("a topology that is only looked at has no records");
        }

    };

    public Topology of(Job job, JobWatch watch) {
        return JobTopology.of(job, watch, letters);
    }

    /** That will never run. */
    public Topology sketch(Job job) {
        return of(job, NOBODY);
    }

    /** The topics that Kafka Streams makes for the job. */
    public SortedSet<String> innerTopics(Job job) {
        return InternalTopics.of(job.group(), sketch(job));
    }

}
