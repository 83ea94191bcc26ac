package dev.flotilla.databridge;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.JsonPath;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Tombstones;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.databridge.rows.RowReader;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.route.Delivered;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Routes and rows of tests.
 */
public final class TestRoutes {

    private TestRoutes() {
    }

    /** Of {@code id}, {@code text}, {@code version}, keyed by the first. */
    public static Route keyed(String table) {
        return new Route(
                table.replace('_', '-'), "topic." + table, table, List.of(column("id", new ColumnType.Text(), false),
                        column("text", new ColumnType.Text(), true), column("version", new ColumnType.Whole(), false)),
                List.of("id"), "version", Tombstones.IGNORE);
    }

    public static Route withColumns(Route route, List<Column> columns) {
        return new Route(route.name(), route.topic(), route.table(), columns, route.key(), route.version(),
                route.tombstones());
    }

    public static Route ofFacts(String table, List<Column> columns) {
        return new Route(table.replace('_', '-'), "topic." + table, table, columns,
                List.of(Route.KAFKA_PARTITION, Route.KAFKA_OFFSET), null, Tombstones.IGNORE);
    }

    public static Column column(String name, ColumnType type, boolean nullable) {
        return new Column(name, type, JsonPath.parse("$." + name).orElseThrow(), nullable);
    }

    @SuppressWarnings("NullAway") // A tombstone's value is null.
    public static Delivered<Row> delivered(Route route, int partition, long offset, String document) {
        ConsumerRecord<byte[], byte[]> source = new ConsumerRecord<>(route.topic(), partition, offset, new byte[0],
                document.isEmpty() ? null : document.getBytes(StandardCharsets.UTF_8));
        return switch (new RowReader(route).read(source)) {
            case Parsed.Valid<Row>(Row row) -> new Delivered<>(source, row);
            case Parsed.Unreadable<Row>(String reason) -> throw new IllegalArgumentException(reason);
        };
    }

}
