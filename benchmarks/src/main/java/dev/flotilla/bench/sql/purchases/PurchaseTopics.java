package dev.flotilla.bench.sql.purchases;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import dev.flotilla.bench.machine.Broker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Two topics that are filled once, and the one that a run writes.
 *
 * @param records how many purchases there are
 * @param bytesEach the mean size of their values
 */
public record PurchaseTopics(int records, int customers, int bytesEach) {

    public static final String PURCHASES = "purchases";

    public static final String CUSTOMERS = "customers";

    public static final int PARTITIONS = 4;

    public static PurchaseTopics filled(Broker broker, int records, int customers, Instant begin,
            Consumer<Purchase> witness) {
        createEmpty(broker, PURCHASES);
        createEmpty(broker, CUSTOMERS);
        AtomicReference<@Nullable Exception> failures = new AtomicReference<>();
        PurchaseFeed feed = new PurchaseFeed(PURCHASES, customers, begin);
        long bytes = 0;
        try (Producer<byte[], byte[]> producer = producer(broker)) {
            // Known before the first of them buys anything.
            Instant before = begin.minus(Duration.ofMinutes(1));
            for (int customer = 0; customer < customers; customer++) {
                var _ = producer.send(Customers.record(CUSTOMERS, customer, before));
            }
            for (int number = 0; number < records; number++) {
                Purchase purchase = feed.purchase(number);
                witness.accept(purchase);
                var record = feed.record(purchase);
                bytes += record.value().length;
                var _ = producer.send(record, (_, failure) -> failures.compareAndSet(null, failure));
            }
        }
        if (failures.get() != null) {
            throw new IllegalStateException("cannot fill " + PURCHASES, failures.get());
        }
        return new PurchaseTopics(records, customers, (int) (bytes / records));
    }

    public static void createEmpty(Broker broker, String name) {
        try (Admin admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        }
        catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public String toString() {
        return "%,d purchases of %d bytes (JSON, lz4) by %,d customers in %d partitions".formatted(records, bytesEach,
                customers, PARTITIONS);
    }

    private static Producer<byte[], byte[]> producer(Broker broker) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", broker.address(), "acks", "all",
                "linger.ms", 20, "batch.size", 131_072, "compression.type", "lz4"));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

}
