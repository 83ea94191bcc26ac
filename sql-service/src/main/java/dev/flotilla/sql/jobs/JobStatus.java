package dev.flotilla.sql.jobs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a job fares: on this server, and its group over all servers.
 *
 * @param state on this server
 * @param reason why it waits or has failed, or until when
 * @param restartsAt after a failure
 * @param deadLettered on this server, since its start, as are late and failures
 */
public record JobStatus(String app, String name, String group, String state, @Nullable String reason,
        @Nullable Instant restartsAt, @Nullable String lastError, long deadLettered, @Nullable String lastDeadLetter,
        long late, long failures, String fingerprint, @Nullable GroupStatus members) {

    /**
     * The group as the brokers see it.
     *
     * @param lag records between what is committed and the end, over all partitions
     * @param rate records a second, over the last look
     */
    public record GroupStatus(String state, List<MemberStatus> instances, @Nullable Long lag, @Nullable Double rate,
            Instant at) {

        public GroupStatus {
            instances = List.copyOf(instances);
        }

    }

    /**
     * What one server has of it.
     *
     * @param partitions as {@code topic [0-3, 7]}
     */
    public record MemberStatus(String instance, String host, int count, List<String> partitions) {

        public MemberStatus {
            partitions = List.copyOf(partitions);
        }

    }

}
