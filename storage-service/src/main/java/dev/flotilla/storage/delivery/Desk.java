package dev.flotilla.storage.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes of one consumer. Everything happens on that consumer's thread, so a partition
 * cannot be taken away in the middle of a write, and nothing here waits: a lane in
 * trouble is paused while the consumer goes on polling.
 */
final class Desk<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Map<TopicPartition, Lane> lanes = new LinkedHashMap<>();

    private final Consumer<?, ?> consumer;

    private final DeliveryParts<T> parts;

    Desk(Consumer<?, ?> consumer, DeliveryParts<T> parts) {
        this.consumer = consumer;
        this.parts = parts;
    }

    void assigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return; // seeking none would be seeking all
        }
        partitions.forEach(partition -> lanes.put(partition, new Lane(partition)));
        // Provisional, and never read from: without any position the consumer would ask
        // Kafka for one.
        consumer.seekToBeginning(partitions);
        locate(partitions.stream().map(this::lane).toList());
    }

    /** Revoked or lost; tells whether any are left. */
    boolean released(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            lanes.remove(partition);
            parts.deadLetters().release(partition);
            parts.alarms().clear(partition);
        }
        return !lanes.isEmpty();
    }

    void beforePoll() {
        Instant now = parts.time().instant();
        List<Lane> due = lanes.values().stream().filter(lane -> lane.isDue(now)).toList();
        if (!due.isEmpty()) {
            locate(due);
        }
    }

    void deliver(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = records.stream()
            .collect(Collectors.groupingBy(source -> new TopicPartition(source.topic(), source.partition()),
                    LinkedHashMap::new, Collectors.toList()));
        Instant deadline = parts.time().instant().plus(parts.roundBudget());
        Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
        boolean storeIsAway = false;
        for (var part : byPartition.entrySet()) {
            Lane lane = lanes.get(part.getKey());
            Progress progress = lane == null ? null : lane.progress();
            if (lane == null || progress == null) {
                LOG.warn("ignoring records of {}, which will be read again from its stored offset", part.getKey());
            }
            else if (storeIsAway) {
                hold(lane, pause(lane));
            }
            else {
                storeIsAway = settle(lane, write(lane, progress, part.getValue(), deadline));
            }
            if (lane != null && lane.progress() instanceof Progress.Next(long offset)) {
                reached.put(part.getKey(), new OffsetAndMetadata(offset));
            }
        }
        hint(reached);
    }

    /** After anything unforeseen: the store knows where each lane is. */
    void relocateAll() {
        locate(List.copyOf(lanes.values()));
    }

    void unreachable(TopicPartition partition, long earliest, long latest) {
        Lane lane = lane(partition);
        Progress progress = lane.progress();
        if (progress == null) {
            return; // held, and about to be placed anew
        }
        String message = lost(progress, earliest, latest);
        LOG.error("{}: {}", partition, message);
        parts.alarms().raise(partition, progress, message);
        hold(lane, parts.alarmEvery());
    }

    private String lost(Progress progress, long earliest, long latest) {
        long seconds = parts.alarmEvery().toSeconds();
        return switch (progress) {
            case Progress.NotStarted _ -> "nothing is stored yet, and what was to be read first is not in Kafka any"
                    + " more, which has " + earliest + " to " + latest + ": records were lost before they were stored."
                    + " Reading goes on from the earliest by itself within " + seconds + " s";
            case Progress.Next(long offset) -> "stored offset " + offset + " is not in Kafka, which has " + earliest
                    + " to " + latest + ": records were lost before they were stored. The partition waits. To go on"
                    + " without them, set its stored offset to " + earliest + ", which is noticed within " + seconds
                    + " s";
        };
    }

    private PartResult write(Lane lane, Progress progress, List<ConsumerRecord<byte[], byte[]>> records,
            Instant deadline) {
        try {
            return parts.writer().write(lane.partition(), progress, records, deadline);
        }
        catch (RuntimeException e) {
            LOG.error("{}: unforeseen failure, trying again until it is mended", lane.partition(), e);
            return new PartResult.Failed(e, WriteOutcome.Scope.PARTITION);
        }
    }

    /** Tells whether the whole store is away. */
    private boolean settle(Lane lane, PartResult result) {
        switch (result) {
            case PartResult.Finished(Progress progress) -> {
                lane.advance(progress);
                // Kafka had the records after all, or has others by now.
                parts.alarms().clear(lane.partition());
                return false;
            }
            case PartResult.OutOfTime(Progress progress) -> {
                lane.advance(progress);
                seek(lane.partition(), progress);
                return false;
            }
            case PartResult.Fenced _ -> {
                parts.fenced().increment();
                LOG.warn("{}: fenced, another writer has moved the stored offset; going on from there",
                        lane.partition());
                locate(List.of(lane));
                return false;
            }
            case PartResult.Failed(Exception cause, WriteOutcome.Scope scope) -> {
                postpone(lane, cause);
                return scope == WriteOutcome.Scope.STORE;
            }
        }
    }

    private void locate(List<Lane> unplaced) {
        boolean storeIsAway = false;
        for (Lane lane : unplaced) {
            if (storeIsAway) {
                hold(lane, pause(lane));
                continue;
            }
            switch (parts.store().progress(lane.partition())) {
                case Lookup.Found(Progress progress) -> place(lane, progress);
                case Lookup.Unavailable(Exception cause) -> {
                    storeIsAway = true;
                    postpone(lane, cause);
                }
            }
        }
    }

    private void place(Lane lane, Progress progress) {
        lane.place(progress);
        parts.alarms().located(lane.partition(), progress);
        seek(lane.partition(), progress);
        if (consumer.paused().contains(lane.partition())) {
            consumer.resume(List.of(lane.partition()));
        }
        LOG.info("{}: reading from {}", lane.partition(), progress);
    }

    private void seek(TopicPartition partition, Progress progress) {
        switch (progress) {
            case Progress.NotStarted _ -> consumer.seekToBeginning(List.of(partition));
            case Progress.Next(long offset) -> consumer.seek(partition, offset);
        }
    }

    private void postpone(Lane lane, Exception cause) {
        Duration pause = pause(lane);
        LOG.warn("{}: attempt {} failed, paused for {} ms: {}", lane.partition(), lane.failures(), pause.toMillis(),
                cause.toString());
        hold(lane, pause);
    }

    private Duration pause(Lane lane) {
        parts.flow().retried();
        return parts.backoff().after(lane.fail());
    }

    private void hold(Lane lane, Duration pause) {
        consumer.pause(List.of(lane.partition()));
        lane.hold(parts.time().instant().plus(pause));
    }

    // Nothing here depends on it; it is what tools take the lag from.
    private void hint(Map<TopicPartition, OffsetAndMetadata> reached) {
        if (!reached.isEmpty()) {
            consumer.commitAsync(reached, (offsets, e) -> {
                if (e != null) {
                    LOG.debug("Kafka did not take the commit of {}", offsets, e);
                }
            });
        }
    }

    private Lane lane(TopicPartition partition) {
        return lanes.computeIfAbsent(partition, Lane::new);
    }

}
