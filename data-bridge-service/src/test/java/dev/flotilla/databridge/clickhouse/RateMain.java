package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.clickhouse.ClickHouseAddress;
import dev.flotilla.testkit.clickhouse.TestClickHouse;
import dev.flotilla.testkit.clickhouse.TodaysClickHouse;

/**
 * How many orders a second are inserted, without Kafka and without parsing. Not a test:
 * run it by hand with {@code old|today [rows] [rows per batch] [writers]}.
 */
final class RateMain {

    private static final int WINDOW = 200_000;

    private RateMain() {
    }

    public static void main(String[] args) throws Exception {
        ClickHouseAddress address = args.length > 0 && args[0].equals("today") ? TodaysClickHouse.address()
                : TestClickHouse.address();
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 2_000_000;
        int batch = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
        int writers = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        Route route = orders();
        ClickHouseProperties properties = Settings.of(address.port(), Map.of());
        try (ClickHouseServer server = new ClickHouseServer(properties);
                ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            Sink<Row> sink = Opened.warehouse(server, properties, route).destination(route);
            for (int from = 0; from < rows; from += WINDOW) {
                report(sink, route, from, batch, threads);
            }
        }
    }

    private static void report(Sink<Row> sink, Route route, int from, int batch, ExecutorService threads)
            throws Exception {
        List<List<Delivered<Row>>> batches = new ArrayList<>();
        for (int at = from; at < from + WINDOW; at += batch) {
            batches.add(Rows.rows(route, at, at + batch, RateMain::order));
        }
        Instant start = InstantSource.system().instant();
        List<Future<WriteOutcome>> outcomes = new ArrayList<>();
        for (List<Delivered<Row>> rows : batches) {
            long first = rows.getFirst().source().offset();
            outcomes.add(threads.submit(() -> sink.insert(Rows.range(first, first + rows.size()), rows)));
        }
        for (Future<WriteOutcome> outcome : outcomes) {
            if (!(outcome.get() instanceof WriteOutcome.Written)) {
                throw new IOException("not written: " + outcome.get());
            }
        }
        Duration took = Duration.between(start, InstantSource.system().instant());
        System.out.println(Map.of("rows", WINDOW, "millis", took.toMillis(), "rows per second",
                WINDOW * 1_000L / took.toMillis()));
    }

    private static String order(int i) {
        String id = String.format("%08x-%d", Integer.reverse(i * 0x9E3779B9), i);
        return "{\"order_id\":\"" + id + "\",\"customer_id\":\"customer-" + i % 10_000 + "\",\"customer_sequence\":"
                + i / 10_000 + ",\"currency\":\"EUR\",\"items\":[{\"sku\":\"sku-" + i % 100
                + "\",\"quantity\":2,\"unitPriceMinor\":1250}],\"placed_at\":\"2026-11-21T08:00:00.123456Z\","
                + "\"status\":\"CONFIRMED\",\"total_minor\":2500,\"processed_at\":\"2026-11-21T08:00:00.133456Z\","
                + "\"processed_by\":\"processor-service-host-1234abcd\"}";
    }

    private static Route orders() {
        return Rows.route("orders", List.of("order_id"), "processed_at", Rows.column("order_id", new ColumnType.Text()),
                Rows.column("customer_id", new ColumnType.Text()),
                Rows.nullable("customer_sequence", new ColumnType.Whole()),
                Rows.column("status", new ColumnType.Text()), Rows.nullable("reason", new ColumnType.Text()),
                Rows.column("currency", new ColumnType.Text()), Rows.nullable("total_minor", new ColumnType.Whole()),
                Rows.column("placed_at", new ColumnType.Timestamp()),
                Rows.column("processed_at", new ColumnType.Timestamp()),
                Rows.column("processed_by", new ColumnType.Text()), Rows.column("items", new ColumnType.Json()));
    }

}
