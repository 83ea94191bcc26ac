package dev.flotilla.delivery.writing;

import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.delivery.route.Delivered;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record on its way into the store or, if bad, into the dead-letter topic.
 */
public sealed interface Entry<T> {

    ConsumerRecord<byte[], byte[]> source();

    record Good<T>(Delivered<T> delivered) implements Entry<T> {

        @Override
        public ConsumerRecord<byte[], byte[]> source() {
            return delivered.source();
        }

    }

    record Bad<T>(ConsumerRecord<byte[], byte[]> source, DeadLetterReason reason) implements Entry<T> {
    }

}
