package dev.flotilla.delivery.lanes;

import java.util.Collection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Records, and about what they take in memory.
 */
record Load(long records, long bytes) {

    static final Load NONE = new Load(0, 0);

    // The record itself, its arrays' heads and its place in a queue.
    private static final long OBJECTS = 200;

    private static final long HEADER_OBJECTS = 100;

    static Load of(Collection<ConsumerRecord<byte[], byte[]>> sources) {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> source : sources) {
            bytes += bytesOf(source);
        }
        return new Load(sources.size(), bytes);
    }

    static long bytesOf(ConsumerRecord<byte[], byte[]> source) {
        long bytes = OBJECTS + Math.max(0, source.serializedKeySize()) + Math.max(0, source.serializedValueSize());
        for (Header header : source.headers()) {
            bytes += HEADER_OBJECTS + (header.value() == null ? 0 : header.value().length);
        }
        return bytes;
    }

    Load plus(Load other) {
        return new Load(records + other.records, bytes + other.bytes);
    }

    Load minus(Load other) {
        return new Load(records - other.records, bytes - other.bytes);
    }

}
