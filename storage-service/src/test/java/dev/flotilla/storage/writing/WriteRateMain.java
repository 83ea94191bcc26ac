package dev.flotilla.storage.writing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.flotilla.common.activity.Ages;
import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
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
import org.flywaydb.core.Flyway;

/**
 * How many orders a second one writer parses and stores, without Kafka. Not a test: run
 * it by hand with {@code [rows] [rows per batch] [customers]}.
 */
final class WriteRateMain {

    private static final int WINDOW = 100_000;

    private WriteRateMain() {
    }

    public static void main(String[] args) throws IOException {
        int rows = number(args, 0, 500_000);
        int batch = number(args, 1, 2_000);
        int customers = number(args, 2, 10_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                HikariDataSource database = pool(postgres.getPostgresDatabase())) {
            Flyway.configure().dataSource(database).load().migrate();
            OrderStore store = new OrderStore(database, new OffsetLedger("rate"),
                    new OrderMeters(new SimpleMeterRegistry(), new Ages(), InstantSource.system()));
            for (int from = 0; from < rows; from += WINDOW) {
                var starts = IntStream.iterate(from, at -> at + batch).limit(WINDOW / batch);
                report(store, starts.mapToObj(at -> sources(at, batch, customers)).toList(), batch);
            }
        }
    }

    private static void report(OrderStore store, List<List<ConsumerRecord<byte[], byte[]>>> batches, int size) {
        OrderReader reader = new OrderReader();
        Instant start = InstantSource.system().instant();
        for (List<ConsumerRecord<byte[], byte[]>> batch : batches) {
            ConsumerRecord<byte[], byte[]> first = batch.getFirst();
            Progress expected = first.offset() == 0 ? new Progress.NotStarted() : new Progress.Next(first.offset());
            WriteOutcome outcome = store.write(new PartitionBatch<>(expected,
                    new Range(new TopicPartition("rate", 0), first.offset(), batch.getLast().offset() + 1),
                    batch.stream().map(source -> parsed(reader, source)).toList()), batch::getFirst);
            if (!(outcome instanceof WriteOutcome.Written)) {
                throw new IllegalStateException("not written: " + outcome);
            }
        }
        Duration took = Duration.between(start, InstantSource.system().instant());
        int rows = batches.size() * size;
        System.out.println(Map.of("rows", rows, "millis", took.toMillis(), "rows per second",
                rows * 1_000L / took.toMillis(), "up to offset", batches.getLast().getLast().offset()));
    }

    private static Delivered<ProcessedOrder> parsed(OrderReader reader, ConsumerRecord<byte[], byte[]> source) {
        return switch (reader.read(source)) {
            case Parsed.Valid<ProcessedOrder>(ProcessedOrder order) -> new Delivered<>(source, order);
            case Parsed.Unreadable<ProcessedOrder>(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private static List<ConsumerRecord<byte[], byte[]>> sources(int first, int count, int customers) {
        return IntStream.range(first, first + count)
            .mapToObj(i -> new ConsumerRecord<>("rate", 0, (long) i, new byte[0], EventJson.write(order(i, customers))))
            .toList();
    }

    private static ProcessedOrder order(int i, int customers) {
        // Spread like ids that clients choose, not in the order of the index.
        String id = String.format("%08x-%d", Integer.reverse(i * 0x9E3779B9), i);
        Order order = new Order(new OrderId(id), new CustomerId("customer-" + i % customers), 1L + i / customers, "EUR",
                List.of(new OrderItem("sku-" + i % 100, 2, 1_250)), Instant.EPOCH.plusSeconds(i));
        return ProcessedOrder.confirmed(order, 2_500, order.placedAt(), "processor-service-host-1234abcd");
    }

    private static HikariDataSource pool(DataSource postgres) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

}
