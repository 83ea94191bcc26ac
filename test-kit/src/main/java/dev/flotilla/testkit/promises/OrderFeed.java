package dev.flotilla.testkit.promises;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends numbered orders of several customers at a steady rate, with some poison among
 * them, and remembers what Kafka acknowledged.
 */
final class OrderFeed implements AutoCloseable {

    private static final int CUSTOMERS = 40;

    private static final int PER_TICK = 20;

    private static final int TICK_MILLIS = 25;

    private static final int POISON_EVERY = 331;

    private static final Instant PLACED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final ConcurrentLinkedQueue<SentOrder> orders = new ConcurrentLinkedQueue<>();

    private final ConcurrentLinkedQueue<String> poison = new ConcurrentLinkedQueue<>();

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();

    private final Producer<byte[], byte[]> producer = new KafkaProducer<>(Map
        .of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers(), ProducerConfig.LINGER_MS_CONFIG, 5),
            new ByteArraySerializer(), new ByteArraySerializer());

    private final String topic;

    private final String run;

    private final Function<Order, byte[]> form;

    private final Future<?> feeding;

    private long count;

    OrderFeed(String topic, String run, Function<Order, byte[]> form) {
        this.topic = topic;
        this.run = run;
        this.form = form;
        this.feeding = ticks.scheduleAtFixedRate(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        for (int i = 0; i < PER_TICK; i++) {
            sendNext();
        }
    }

    private void sendNext() {
        count++;
        CustomerId customer = new CustomerId(run + "-c" + (count % CUSTOMERS));
        byte[] key = customer.value().getBytes(StandardCharsets.UTF_8);
        if (count % POISON_EVERY == 0) {
            String value = run + " is no order " + count;
            var _ = producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)),
                    (metadata, failure) -> poison.add(failure == null ? value : "not acknowledged: " + failure));
        }
        // A poison record takes nobody's number.
        long sequence = count / CUSTOMERS + 1;
        SentOrder sent = new SentOrder(new OrderId(run + "-" + count), customer, sequence);
        Order order = new Order(sent.orderId(), customer, sequence, "EUR", List.of(new OrderItem("sku-1", 2, 1050)),
                PLACED_AT);
        var _ = producer.send(new ProducerRecord<>(topic, key, form.apply(order)), (metadata, failure) -> {
            if (failure == null) {
                orders.add(sent);
            }
        });
    }

    Sent finish() {
        feeding.cancel(false);
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the feed did not stop");
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.flush();
        return new Sent(List.copyOf(orders), List.copyOf(poison));
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        producer.close();
    }

}
