package dev.flotilla.delivery.route;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A value together with the record that brought it.
 */
public record Delivered<T>(ConsumerRecord<byte[], byte[]> source, T value) {

    public Origin origin() {
        return Origin.of(source);
    }

}
