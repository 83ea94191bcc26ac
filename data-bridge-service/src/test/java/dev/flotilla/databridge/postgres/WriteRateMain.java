package dev.flotilla.databridge.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.JsonPath;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Tombstones;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.databridge.rows.RowReader;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many orders a second one writer parses and stores, without Kafka. Not a test: run
 * it by hand with {@code [rows] [rows per batch]}.
 */
final class WriteRateMain {

    private static final TopicPartition PARTITION = new TopicPartition("rate", 0);

    private static final int WINDOW = 200_000;

    private WriteRateMain() {
    }

    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int batch = args.length > 1 ? Integer.parseInt(args[1]) : 8_000;
        Route route = route();
        RowReader reader = new RowReader(route);
        for (int i = 0; i < 5; i++) {
            reportParsing(reader);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                HikariDataSource database = pool(postgres)) {
            new Schema(database).prepare(List.of(route));
            JdbcClient.create(database).sql("CREATE INDEX ON orders (customer_id)").update();
            PostgresStore store = new PostgresStore(database, new OffsetLedger("rate"), route,
                    new SimpleMeterRegistry().counter("superseded"));
            for (int from = 0; from < rows; from += WINDOW) {
                var starts = IntStream.iterate(from, at -> at + batch).limit(WINDOW / batch);
                report(reader, store, starts.mapToObj(at -> sources(at, batch)).toList());
            }
        }
    }

    private static void reportParsing(RowReader reader) {
        List<ConsumerRecord<byte[], byte[]>> sources = sources(0, WINDOW);
        Instant start = InstantSource.system().instant();
        long nulls = 0;
        for (ConsumerRecord<byte[], byte[]> source : sources) {
            nulls += parsed(reader, source).value().isNull(2) ? 1 : 0;
        }
        Duration took = Duration.between(start, InstantSource.system().instant());
        System.out.println("parsed " + WINDOW + " of " + sources.getFirst().value().length + " bytes, "
                + took.toNanos() / WINDOW + " ns each, nulls " + nulls);
    }

    private static void report(RowReader reader, PostgresStore store,
            List<List<ConsumerRecord<byte[], byte[]>>> batches) {
        Instant start = InstantSource.system().instant();
        for (List<ConsumerRecord<byte[], byte[]>> batch : batches) {
            long first = batch.getFirst().offset();
            Progress expected = first == 0 ? new Progress.NotStarted() : new Progress.Next(first);
            WriteOutcome outcome = store
                .write(new PartitionBatch<>(expected, new Range(PARTITION, first, batch.getLast().offset() + 1),
                        batch.stream().map(source -> parsed(reader, source)).toList()), batch::getFirst);
            if (!(outcome instanceof WriteOutcome.Written)) {
                throw new IllegalStateException("not written: " + outcome);
            }
        }
        Duration took = Duration.between(start, InstantSource.system().instant());
        int rows = batches.size() * batches.getFirst().size();
        System.out.println(Map.of("rows", rows, "millis", took.toMillis(), "rows per second",
                rows * 1_000L / took.toMillis(), "up to offset", batches.getLast().getLast().offset()));
    }

    private static Delivered<Row> parsed(RowReader reader, ConsumerRecord<byte[], byte[]> source) {
        return switch (reader.read(source)) {
            case Parsed.Valid<Row>(Row row) -> new Delivered<>(source, row);
            case Parsed.Unreadable<Row>(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private static List<ConsumerRecord<byte[], byte[]>> sources(int first, int count) {
        return IntStream.range(first, first + count)
            .mapToObj(i -> new ConsumerRecord<>("rate", 0, (long) i, new byte[0],
                    order(i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    }

    private static String order(int i) {
        // Spread like ids that clients choose, not in the order of the index.
        String id = String.format("%08x-%d", Integer.reverse(i * 0x9E3779B9), i);
        return "{\"orderId\":\"" + id + "\",\"customerId\":\"customer-" + i % 10_000 + "\",\"customerSequence\":"
                + i / 10_000 + ",\"currency\":\"EUR\",\"items\":[{\"sku\":\"sku-" + i % 100
                + "\",\"quantity\":2,\"unitPriceMinor\":1250}],\"placedAt\":\"2026-11-21T08:00:00.123456Z\","
                + "\"status\":\"CONFIRMED\",\"totalMinor\":2500,\"processedAt\":\"2026-11-21T08:00:00.133456Z\","
                + "\"processedBy\":\"processor-service-host-1234abcd\"}";
    }

    static Route route() {
        return new Route("orders", "orders.processed", "orders",
                List.of(column("order_id", new ColumnType.Text(), "$.orderId"),
                        column("customer_id", new ColumnType.Text(), "$.customerId"),
                        column("customer_sequence", new ColumnType.Whole(), "$.customerSequence"),
                        column("status", new ColumnType.Text(), "$.status"),
                        column("reason", new ColumnType.Text(), "$.reason"),
                        column("currency", new ColumnType.Text(), "$.currency"),
                        column("total_minor", new ColumnType.Whole(), "$.totalMinor"),
                        column("placed_at", new ColumnType.Timestamp(), "$.placedAt"),
                        column("processed_at", new ColumnType.Timestamp(), "$.processedAt"),
                        column("processed_by", new ColumnType.Text(), "$.processedBy"),
                        column("items", new ColumnType.Json(), "$.items")),
                List.of("order_id"), "processed_at", Tombstones.DEAD_LETTER);
    }

    private static Column column(String name, ColumnType type, String path) {
        return new Column(name, type, JsonPath.parse(path).orElseThrow(),
                !name.equals("order_id") && !name.equals("processed_at"));
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres")
                + "&currentSchema=analytics&options=-c%20jit=off%20-c%20work_mem=32MB");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

}
