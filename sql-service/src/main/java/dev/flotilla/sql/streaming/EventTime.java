package dev.flotilla.sql.streaming;

import java.util.List;

import dev.flotilla.sql.json.FieldScanner;
import dev.flotilla.sql.json.JsonReader;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Timestamps;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record happened, as one of its fields says. One without such a field keeps the
 * time it was sent at: it is refused where it is used, which is where dead letters are
 * made.
 */
final class EventTime implements TimestampExtractor {

    private final String name;

    private final ThreadLocal<FieldScanner> scanners;

    EventTime(List<String> path) {
        this.name = String.join(".", path);
        this.scanners = ThreadLocal.withInitial(() -> new FieldScanner(List.of(path)));
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        if (!(record.value() instanceof byte[] json)) {
            return record.timestamp();
        }
        FieldScanner scanner = scanners.get();
        try {
            scanner.scan(json);
            if (scanner.start(0) >= 0) {
                long millis = Timestamps.toMillis(JsonReader.toTimestamp(json, scanner.start(0), scanner.end(0), name));
                // Kafka has no times before 1970.
                return millis < 0 ? record.timestamp() : millis;
            }
        }
        catch (BadRecord _) {
            return record.timestamp();
        }
        return record.timestamp();
    }

}
