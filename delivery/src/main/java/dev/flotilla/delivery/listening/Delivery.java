package dev.flotilla.delivery.listening;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.flotilla.delivery.lanes.Desk;
import dev.flotilla.delivery.lanes.LaneParts;
import dev.flotilla.delivery.lanes.LaneView;
import dev.flotilla.delivery.route.DeliveryRoute;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a route. Its methods are for the polling threads, but for {@link #lanes}.
 */
final class Delivery<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    // A partition may pass from one consumer of this process to another before the
    // former has noticed, hence one desk for each.
    private final Map<Consumer<?, ?>, Desk<T>> desks = new ConcurrentHashMap<>();

    private final LaneParts<T> parts;

    Delivery(LaneParts<T> parts) {
        this.parts = parts;
    }

    DeliveryRoute<T> route() {
        return parts.route();
    }

    List<LaneView> lanes() {
        return desks.values().stream().flatMap(desk -> desk.views().stream()).toList();
    }

    void deliver(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new HashMap<>();
        // They come partition by partition.
        int from = 0;
        for (int i = 1; i <= records.size(); i++) {
            if (i == records.size() || !isBeside(records.get(i), records.get(from))) {
                byPartition.put(partition(records.get(from)), records.subList(from, i));
                from = i;
            }
        }
        desk(consumer).deliver(byPartition);
    }

    private static boolean isBeside(ConsumerRecord<?, ?> one, ConsumerRecord<?, ?> other) {
        return one.partition() == other.partition() && one.topic().equals(other.topic());
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> source) {
        return new TopicPartition(source.topic(), source.partition());
    }

    void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        desk(consumer).assigned(partitions);
    }

    void revoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Desk<T> desk = desk(consumer);
        desk.revoked(partitions);
        forgetIfEmpty(consumer, desk);
    }

    void lost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Desk<T> desk = desk(consumer);
        desk.lost(partitions);
        forgetIfEmpty(consumer, desk);
    }

    private void forgetIfEmpty(Consumer<?, ?> consumer, Desk<T> desk) {
        if (desk.isEmpty()) {
            desks.remove(consumer);
        }
    }

    void beforePoll(Consumer<?, ?> consumer) {
        desk(consumer).beforePoll();
    }

    void unforeseen(Consumer<?, ?> consumer, Exception failure) {
        if (failure instanceof WakeupException) {
            LOG.trace("woken outside of a poll", failure);
        }
        else if (failure instanceof OffsetOutOfRangeException outOfRange) {
            var partitions = outOfRange.offsetOutOfRangePartitions().keySet();
            Map<TopicPartition, Long> earliest = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> latest = consumer.endOffsets(partitions);
            partitions.forEach(partition -> desk(consumer).unreachable(partition, earliest.getOrDefault(partition, -1L),
                    latest.getOrDefault(partition, -1L)));
        }
        else {
            LOG.error("unforeseen failure of the consumer; going on from the stored offsets", failure);
            desk(consumer).relocateAll();
        }
    }

    private Desk<T> desk(Consumer<?, ?> consumer) {
        return desks.computeIfAbsent(consumer, owner -> new Desk<>(owner, parts));
    }

}
