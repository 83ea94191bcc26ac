package dev.flotilla.storage.writing;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.storage.delivery.Reader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A processed order from its record. JSON may leave any field out, whatever the types
 * promise, and it may hold times that no column can.
 */
final class OrderReader implements Reader<ProcessedOrder> {

    private static final Instant BEGINNING = Instant.EPOCH;

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final EventJson.Reader<ProcessedOrder> json = EventJson.reader(ProcessedOrder.class);

    @Override
    public Parsed<ProcessedOrder> read(ConsumerRecord<byte[], byte[]> source) {
        return switch (json.read(source.value())) {
            case Parsed.Unreadable<ProcessedOrder> unreadable -> unreadable;
            case Parsed.Valid<ProcessedOrder> valid -> complete(valid);
        };
    }

    private static Parsed<ProcessedOrder> complete(Parsed.Valid<ProcessedOrder> valid) {
        ProcessedOrder order = valid.value();
        Map<String, @Nullable Object> required = new TreeMap<>();
        required.put("orderId", order.orderId());
        required.put("customerId", order.customerId());
        required.put("currency", order.currency());
        required.put("placedAt", order.placedAt());
        required.put("processedAt", order.processedAt());
        required.put("processedBy", order.processedBy());
        required.put("status", order.status());
        required.values().removeIf(value -> value != null);
        if (!required.isEmpty()) {
            return new Parsed.Unreadable<>("missing " + String.join(", ", required.keySet()));
        }
        if (isStrange(order.placedAt()) || isStrange(order.processedAt())) {
            return new Parsed.Unreadable<>("placedAt or processedAt is not within the years 1970 to 9999");
        }
        return valid;
    }

    private static boolean isStrange(Instant time) {
        return time.isBefore(BEGINNING) || !time.isBefore(END);
    }

}
