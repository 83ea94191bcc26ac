package dev.flotilla.storage.writing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.route.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * Orders column by column, since one array for each column costs a fraction of one
 * parameter for each value.
 */
record OrderRows(List<Delivered<ProcessedOrder>> orders) {

    /** As a FROM item with as many parameters as {@link #bind} sets. */
    static final String AS_TABLE = """
            unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[])
            AS incoming (order_id, customer_id, customer_sequence, placed_at, processed_at, total_minor, src_offset,
                         status, currency, reason, processed_by, items)""";

    private static final String DATA_EXCEPTION = "22000";

    int bind(PreparedStatement statement, int from) throws SQLException {
        int at = from;
        at = texts(statement, at, order -> order.orderId().value());
        at = texts(statement, at, order -> order.customerId().value());
        at = longs(statement, at, delivered -> delivered.value().customerSequence());
        at = longs(statement, at, delivered -> micros(delivered.value().placedAt()));
        at = longs(statement, at, delivered -> micros(delivered.value().processedAt()));
        at = longs(statement, at, delivered -> delivered.value().totalMinor());
        at = longs(statement, at, delivered -> delivered.source().offset());
        at = texts(statement, at, order -> order.status().name());
        at = texts(statement, at, ProcessedOrder::currency);
        at = texts(statement, at, ProcessedOrder::reason);
        at = texts(statement, at, ProcessedOrder::processedBy);
        return texts(statement, at, order -> new String(EventJson.write(order.items()), StandardCharsets.UTF_8));
    }

    private int texts(PreparedStatement statement, int at, Function<ProcessedOrder, @Nullable Object> column)
            throws SQLException {
        return array(statement, at, "text", delivered -> column.apply(delivered.value()));
    }

    private int longs(PreparedStatement statement, int at, Function<Delivered<ProcessedOrder>, @Nullable Object> column)
            throws SQLException {
        return array(statement, at, "bigint", column);
    }

    private int array(PreparedStatement statement, int at, String type,
            Function<Delivered<ProcessedOrder>, @Nullable Object> column) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(at, connection.createArrayOf(type, values(column)));
        return at + 1;
    }

    // An order that cannot be made a row would otherwise stop its partition for good.
    private @Nullable Object[] values(Function<Delivered<ProcessedOrder>, @Nullable Object> column)
            throws SQLDataException {
        try {
            return orders.stream().map(column).toArray();
        }
        catch (RuntimeException e) {
            throw new SQLDataException("an order cannot be made a row: " + e, DATA_EXCEPTION, e);
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

}
