package dev.flotilla.sql.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.streams.KafkaStreams;

/**
 * What is counted of every job, over all its restarts.
 */
class JobBooks {

    private final Map<String, JobTallies> tallies = new ConcurrentHashMap<>();

    JobTallies tallies(PlannedJob job) {
        return tallies.computeIfAbsent(job.group(), _ -> new JobTallies());
    }

    void opened(PlannedJob job, KafkaStreams streams) {
    }

    void closed(PlannedJob job, KafkaStreams streams) {
    }

}
