package dev.flotilla.hub.lag;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of one group put together: a group is as well as its worst partition.
 */
final class GroupSum {

    private record Worst(TopicPartition partition, PartitionLag lag, @Nullable Evidence evidence) {

        boolean isWorseThan(Worst other) {
            int verdicts = lag.verdict().compareTo(other.lag.verdict());
            return verdicts == 0 ? records(lag) > records(other.lag) : verdicts > 0;
        }

    }

    private final Map<TopicPartition, PartitionLag> partitions = new HashMap<>();

    private @Nullable Worst worst;

    private int alike;

    private long records;

    private @Nullable Double seconds;

    void add(TopicPartition partition, PartitionLag lag, @Nullable Evidence evidence) {
        partitions.put(partition, lag);
        records += records(lag);
        if (lag.seconds() != null && (seconds == null || lag.seconds() > seconds)) {
            seconds = lag.seconds();
        }
        Worst next = new Worst(partition, lag, evidence);
        if (worst == null || worst.lag().verdict() != lag.verdict()) {
            alike = worst == null || next.isWorseThan(worst) ? 1 : alike;
        }
        else {
            alike++;
        }
        if (worst == null || next.isWorseThan(worst)) {
            worst = next;
        }
    }

    GroupLag lag() {
        return new GroupLag(partitions, records, seconds, worst == null ? Verdict.UNKNOWN : worst.lag().verdict(),
                reason());
    }

    private @Nullable String reason() {
        String words = worst == null || worst.evidence() == null ? null
                : Rules.words(worst.lag().verdict(), worst.evidence());
        if (worst == null || words == null) {
            return null;
        }
        String said = worst.partition() + " " + words;
        return alike == 1 ? said : said + "; so it is with " + (alike - 1) + " more";
    }

    private static long records(PartitionLag lag) {
        return lag.records() == null ? 0 : lag.records();
    }

}
