package dev.flotilla.delivery.route;

import dev.flotilla.common.deadletter.Replayed;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record stood first: a dead letter that is sent through its route again stands
 * elsewhere now, but is still the same record.
 */
public record Origin(int partition, long offset) {

    static Origin of(ConsumerRecord<byte[], byte[]> source) {
        Replayed replayed = Replayed.of(source);
        return replayed == null ? new Origin(source.partition(), source.offset())
                : new Origin(replayed.partition(), replayed.offset());
    }

}
