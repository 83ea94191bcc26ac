package dev.flotilla.bench.orders;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

import dev.flotilla.bench.machine.Broker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a run.
 *
 * @param orders how many it has been filled with
 * @param bytesEach the mean size of their values
 */
public record OrderTopic(String name, int orders, int bytesEach) {

    public static final int PARTITIONS = 12;

    public static OrderTopic create(Broker broker, String name) {
        try (Admin admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
            return new OrderTopic(name, 0, 0);
        }
        catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public static OrderTopic filled(Broker broker, String name, int orders,
            IntFunction<ProducerRecord<byte[], byte[]>> feed) {
        create(broker, name);
        AtomicReference<@Nullable Exception> failures = new AtomicReference<>();
        long bytes = 0;
        try (Producer<byte[], byte[]> producer = producer(broker, 20)) {
            for (int number = 0; number < orders; number++) {
                ProducerRecord<byte[], byte[]> order = feed.apply(number);
                bytes += order.value().length;
                var _ = producer.send(order, (_, failure) -> failures.compareAndSet(null, failure));
            }
        }
        if (failures.get() != null) {
            throw new IllegalStateException("cannot fill " + name, failures.get());
        }
        return new OrderTopic(name, orders, (int) (bytes / orders));
    }

    @Override
    public String toString() {
        return "%,d orders of %d bytes (JSON) in %d partitions".formatted(orders, bytesEach, PARTITIONS);
    }

    public static Producer<byte[], byte[]> producer(Broker broker, int lingerMillis) {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", broker.address(), "acks", "all", "linger.ms", lingerMillis,
                "batch.size", 65_536));
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

}
