package dev.flotilla.delivery.route;

import dev.flotilla.common.events.Parsed;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes a value of a record's bytes.
 */
@FunctionalInterface
public interface Reader<T> {

    Parsed<T> read(ConsumerRecord<byte[], byte[]> source);

}
