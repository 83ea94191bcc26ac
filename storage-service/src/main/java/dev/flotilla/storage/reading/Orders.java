package dev.flotilla.storage.reading;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.OrderStatus;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.storage.questions.Questions;

import org.springframework.stereotype.Repository;

@Repository
class Orders {

    private static final String COLUMNS = """
            order_id, customer_id, stored_seq, customer_sequence, placed_at, processed_at, total_minor, src_offset,
            src_partition, status, currency, reason, processed_by, items""";

    private final Questions questions;

    private final EventJson.Reader<OrderItem[]> items = EventJson.reader(OrderItem[].class);

    Orders(Questions questions) {
        this.questions = questions;
    }

    Optional<StoredOrder> find(String orderId) {
        return questions.find(database -> database.sql("SELECT " + COLUMNS + " FROM orders WHERE order_id = :id")
            .param("id", orderId)
            .query((row, _) -> order(row))
            .optional());
    }

    OrderPage ofCustomer(String customerId, PageCursor after, int limit) {
        // One more than asked for tells whether there is a next page.
        List<Row> rows = questions.ask(database -> database.sql("SELECT " + COLUMNS + """
                 FROM orders WHERE customer_id = :customer AND stored_seq > :after
                ORDER BY stored_seq LIMIT :limit""")
            .param("customer", customerId)
            .param("after", after.storedSeq())
            .param("limit", limit + 1)
            .query((row, _) -> new Row(row.getLong("stored_seq"), order(row)))
            .list());
        List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? new PageCursor(page.getLast().seq()).encode() : null;
        return new OrderPage(page.stream().map(Row::order).toList(), next);
    }

    private record Row(long seq, StoredOrder order) {
    }

    private StoredOrder order(ResultSet row) throws SQLException {
        return new StoredOrder(row.getString("order_id"), row.getString("customer_id"),
                row.getObject("customer_sequence", Long.class), OrderStatus.valueOf(row.getString("status")),
                row.getString("reason"), row.getObject("total_minor", Long.class), row.getString("currency"),
                items(row.getString("items")),
                new StoredOrder.Times(instant(row, "placed_at"), instant(row, "processed_at")), new StoredOrder.Origin(
                        row.getString("processed_by"), row.getInt("src_partition"), row.getLong("src_offset")));
    }

    private List<OrderItem> items(String json) {
        return switch (items.read(json.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Valid<OrderItem[]>(OrderItem[] value) -> List.of(value);
            case Parsed.Unreadable<OrderItem[]>(String reason) ->
                throw new IllegalStateException("stored items cannot be read: " + reason);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

}
