package dev.flotilla.storage.writing;

import java.time.Instant;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.route.Reader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A processed order from its record, at times that PostgreSQL can hold.
 */
final class OrderReader implements Reader<ProcessedOrder> {

    private static final Instant BEGINNING = Instant.EPOCH;

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final EventJson.Reader<ProcessedOrder> json = EventJson.reader(ProcessedOrder.class);

    @Override
    public Parsed<ProcessedOrder> read(ConsumerRecord<byte[], byte[]> source) {
        return switch (json.read(source.value())) {
            case Parsed.Unreadable<ProcessedOrder> unreadable -> unreadable;
            case Parsed.Valid<ProcessedOrder> valid ->
                isStrange(valid.value().placedAt()) || isStrange(valid.value().processedAt())
                        ? new Parsed.Unreadable<>("placedAt or processedAt is not within the years 1970 to 9999")
                        : valid;
        };
    }

    private static boolean isStrange(Instant time) {
        return time.isBefore(BEGINNING) || !time.isBefore(END);
    }

}
