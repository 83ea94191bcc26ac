package dev.flotilla.bench.orders;

import java.util.Map;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.storage.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Gives the sink the schema that it needs without one in every record, which would triple
 * them: Connect must not be slower here than in the best installation.
 */
public final class OrderConverter implements Converter {

    // The sink casts these to timestamptz and jsonb.
    private static final Schema TIME = SchemaBuilder.string().name("io.debezium.time.ZonedTimestamp").build();

    private static final Schema JSON = SchemaBuilder.string().name("io.debezium.data.Json").build();

    private static final Schema ORDER = SchemaBuilder.struct()
        .name("order")
        .field("order_id", Schema.STRING_SCHEMA)
        .field("customer_id", Schema.STRING_SCHEMA)
        .field("customer_sequence", Schema.OPTIONAL_INT64_SCHEMA)
        .field("status", Schema.STRING_SCHEMA)
        .field("reason", Schema.OPTIONAL_STRING_SCHEMA)
        .field("currency", Schema.STRING_SCHEMA)
        .field("total_minor", Schema.OPTIONAL_INT64_SCHEMA)
        .field("placed_at", TIME)
        .field("processed_at", TIME)
        .field("processed_by", Schema.STRING_SCHEMA)
        .field("items", JSON)
        .build();

    private final OrderFields order = new OrderFields();

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        // There is nothing to set.
    }

    @Override
    public byte[] fromConnectData(String topic, @Nullable Schema schema, @Nullable Object value) {
        throw new UnsupportedOperationException("for a sink only");
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        order.read(value);
        Struct struct = new Struct(ORDER).put("order_id", order.orderId)
            .put("customer_id", order.customerId)
            .put("customer_sequence", order.customerSequence)
            .put("status", order.status)
            .put("reason", order.reason)
            .put("currency", order.currency)
            .put("total_minor", order.totalMinor)
            .put("placed_at", order.placedAt)
            .put("processed_at", order.processedAt)
            .put("processed_by", order.processedBy)
            .put("items", order.items());
        return new SchemaAndValue(ORDER, struct);
    }

}
