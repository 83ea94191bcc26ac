package dev.flotilla.storage.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a topic into a store. Its methods are for the polling threads.
 */
final class Delivery<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    // A partition may pass from one consumer of this process to another before the
    // former has noticed, hence one desk for each.
    private final Map<Consumer<?, ?>, Desk<T>> desks = new ConcurrentHashMap<>();

    private final DeliveryParts<T> parts;

    Delivery(DeliveryParts<T> parts) {
        this.parts = parts;
    }

    void deliver(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        desk(consumer).deliver(records);
    }

    void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        desk(consumer).assigned(partitions);
    }

    void released(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!desk(consumer).released(partitions)) {
            desks.remove(consumer);
        }
    }

    void beforePoll(Consumer<?, ?> consumer) {
        desk(consumer).beforePoll();
    }

    void unforeseen(Consumer<?, ?> consumer, Exception failure) {
        if (failure instanceof OffsetOutOfRangeException outOfRange) {
            var partitions = outOfRange.offsetOutOfRangePartitions().keySet();
            Map<TopicPartition, Long> earliest = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> latest = consumer.endOffsets(partitions);
            partitions.forEach(partition -> desk(consumer).unreachable(partition, earliest.getOrDefault(partition, -1L),
                    latest.getOrDefault(partition, -1L)));
            return;
        }
        LOG.error("unforeseen failure of the consumer; going on from the stored offsets", failure);
        desk(consumer).relocateAll();
    }

    private Desk<T> desk(Consumer<?, ?> consumer) {
        return desks.computeIfAbsent(consumer, owner -> new Desk<>(owner, parts));
    }

}
