package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the brokers said of a group at one moment.
 *
 * @param committed by partition, as far as anything is
 * @param ends of the same partitions
 */
record GroupSample(String state, List<JobStatus.MemberStatus> members, Map<TopicPartition, Long> committed,
        Map<TopicPartition, Long> ends, Instant at) {

    GroupSample {
        members = List.copyOf(members);
        committed = Map.copyOf(committed);
        ends = Map.copyOf(ends);
    }

    JobStatus.GroupStatus since(@Nullable GroupSample before) {
        return new JobStatus.GroupStatus(state, members, lag(), before == null ? null : rate(before), at);
    }

    // Where nothing is committed, everything is still to do.
    private @Nullable Long lag() {
        if (ends.isEmpty()) {
            return null;
        }
        long sum = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            sum += Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L));
        }
        return sum;
    }

    private @Nullable Double rate(GroupSample before) {
        double seconds = Duration.between(before.at, at).toMillis() / 1_000.0;
        if (seconds <= 0) {
            return null;
        }
        long done = 0;
        for (Map.Entry<TopicPartition, Long> now : committed.entrySet()) {
            Long then = before.committed.get(now.getKey());
            done += then == null ? 0 : Math.max(0, now.getValue() - then);
        }
        return done / seconds;
    }

}
