package dev.flotilla.bench.floor;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.flotilla.bench.orders.OrderFields;
import dev.flotilla.bench.orders.UtcMicros;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Orders as one block of ClickHouse's Native format, which data-bridge-service sends,
 * too.
 */
final class OrderBlock {

    private final OrderFields order = new OrderFields();

    private final UtcMicros micros = new UtcMicros();

    private final List<ColumnBuffer> columns = new ArrayList<>();

    private final ColumnBuffer orderId = column("order_id", "String");

    private final ColumnBuffer customerId = column("customer_id", "String");

    private final Nullable64 customerSequence = new Nullable64("customer_sequence");

    private final ColumnBuffer status = column("status", "String");

    private final ColumnBuffer noReason = column("reason", "Nullable(String)");

    private final ColumnBuffer reason = values();

    private final ColumnBuffer currency = column("currency", "String");

    private final Nullable64 totalMinor = new Nullable64("total_minor");

    private final ColumnBuffer placedAt = column("placed_at", "Int64");

    private final ColumnBuffer processedAt = column("processed_at", "Int64");

    private final ColumnBuffer processedBy = column("processed_by", "String");

    private final ColumnBuffer items = column("items", "String");

    private final ColumnBuffer partition = column("kafka_partition", "Int32");

    private final ColumnBuffer offset = column("kafka_offset", "Int64");

    private int rows;

    OrderBlock() {
        clear();
    }

    void add(ConsumerRecord<byte[], byte[]> source) {
        order.read(source.value());
        orderId.text(Objects.requireNonNull(order.orderId));
        customerId.text(Objects.requireNonNull(order.customerId));
        customerSequence.add(order.customerSequence);
        status.text(Objects.requireNonNull(order.status));
        noReason.int8(order.reason == null ? 1 : 0);
        reason.text(order.reason == null ? "" : order.reason);
        currency.text(Objects.requireNonNull(order.currency));
        totalMinor.add(order.totalMinor);
        placedAt.int64(micros.parse(Objects.requireNonNull(order.placedAt)));
        processedAt.int64(micros.parse(Objects.requireNonNull(order.processedAt)));
        processedBy.text(Objects.requireNonNull(order.processedBy));
        items.bytes(order.source, order.itemsFrom, order.itemsLength);
        partition.int32(source.partition());
        offset.int64(source.offset());
        rows++;
    }

    void writeTo(OutputStream out) throws IOException {
        ColumnBuffer size = new ColumnBuffer();
        size.varint(COLUMN_COUNT);
        size.varint(rows);
        out.write(size.array(), 0, size.length());
        for (ColumnBuffer column : columns) {
            out.write(column.array(), 0, column.length());
        }
    }

    private static final int COLUMN_COUNT = 13;

    void clear() {
        columns.forEach(ColumnBuffer::clear);
        rows = 0;
    }

    private ColumnBuffer column(String name, String type) {
        ColumnBuffer column = new ColumnBuffer(name, type);
        columns.add(column);
        return column;
    }

    private ColumnBuffer values() {
        ColumnBuffer column = new ColumnBuffer();
        columns.add(column);
        return column;
    }

    /** First which of the rows have none, then the numbers. */
    private final class Nullable64 {

        private final ColumnBuffer none;

        private final ColumnBuffer numbers;

        Nullable64(String name) {
            this.none = column(name, "Nullable(Int64)");
            this.numbers = values();
        }

        void add(@Nullable Long value) {
            none.int8(value == null ? 1 : 0);
            numbers.int64(value == null ? 0 : value);
        }

    }

}
