package dev.flotilla.databridge.clickhouse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.JsonPath;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Tombstones;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.databridge.rows.RowReader;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Range;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Routes, and rows as their readers make them.
 */
final class Rows {

    static final String TOPIC = "things";

    static final int PARTITION = 3;

    private Rows() {
    }

    static Column column(String name, ColumnType type) {
        return new Column(name, type, new JsonPath(List.of(new JsonPath.Step.Name(name))), false);
    }

    static Column nullable(String name, ColumnType type) {
        return new Column(name, type, new JsonPath(List.of(new JsonPath.Step.Name(name))), true);
    }

    static Route route(String table, List<String> key, @Nullable String version, Column... columns) {
        return new Route(table.replace('_', '-'), TOPIC, table, List.of(columns), key, version, Tombstones.IGNORE);
    }

    /** An id, a version, and a text. */
    static Route simple(String table) {
        return route(table, List.of("id"), "version", column("id", new ColumnType.Text()),
                column("version", new ColumnType.Whole()), nullable("note", new ColumnType.Text()));
    }

    static Range range(long first, long next) {
        return new Range(new TopicPartition(TOPIC, PARTITION), first, next);
    }

    static List<Delivered<Row>> simpleRows(Route route, int first, int next) {
        return rows(route, first, next,
                offset -> "{\"id\":\"id-" + offset + "\",\"version\":" + offset + ",\"note\":\"n\"}");
    }

    static List<Delivered<Row>> rows(Route route, int first, int next, IntFunction<@Nullable String> json) {
        RowReader reader = new RowReader(route);
        List<Delivered<Row>> rows = new ArrayList<>();
        for (int offset = first; offset < next; offset++) {
            String text = json.apply(offset);
            byte[] value = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            ConsumerRecord<byte[], byte[]> source = new ConsumerRecord<>(TOPIC, PARTITION, offset, new byte[0], value);
            rows.add(switch (reader.read(source)) {
                case Parsed.Valid<Row>(Row row) -> new Delivered<>(source, row);
                case Parsed.Unreadable<Row> unreadable -> throw new IllegalArgumentException(unreadable.toString());
            });
        }
        return rows;
    }

}
