package dev.flotilla.delivery.lanes;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.flotilla.delivery.route.Progress;
import org.apache.kafka.common.TopicPartition;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Partitions whose stored offset Kafka does not have any more, or not yet: records were
 * lost before they were stored, which no program may decide to ignore. The health goes
 * down, but not the readiness: what is stored can still be asked for.
 */
public final class OffsetAlarms implements HealthIndicator {

    private final Map<TopicPartition, Alarm> alarms = new ConcurrentHashMap<>();

    private record Alarm(Progress at, String message) {
    }

    void raise(TopicPartition partition, Progress at, String message) {
        alarms.put(partition, new Alarm(at, message));
    }

    /** Somebody may have corrected the stored offset. */
    void located(TopicPartition partition, Progress progress) {
        alarms.computeIfPresent(partition, (_, alarm) -> progress.equals(alarm.at()) ? alarm : null);
    }

    void clear(TopicPartition partition) {
        alarms.remove(partition);
    }

    public int size() {
        return alarms.size();
    }

    @Override
    public Health health() {
        if (alarms.isEmpty()) {
            return Health.up().build();
        }
        Map<String, String> details = new TreeMap<>();
        alarms.forEach((partition, alarm) -> details.put(partition.toString(), alarm.message()));
        return Health.down().withDetails(details).build();
    }

}
