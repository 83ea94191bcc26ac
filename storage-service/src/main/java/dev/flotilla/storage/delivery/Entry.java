package dev.flotilla.storage.delivery;

import dev.flotilla.common.deadletter.DeadLetterReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record on its way into the store or, if bad, into the dead-letter topic.
 */
sealed interface Entry<T> {

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
