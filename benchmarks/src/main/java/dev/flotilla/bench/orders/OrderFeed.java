package dev.flotilla.bench.orders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.ProcessedOrder;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Processed orders one after the other, the same in every run.
 */
public final class OrderFeed {

    private static final String PREFIX = "numbered-";

    private static final int CUSTOMERS = 10_000;

    private static final int GOLDEN = 0x9E3779B9;

    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00.123Z");

    private final String topic;

    public OrderFeed(String topic) {
        this.topic = topic;
    }

    public ProducerRecord<byte[], byte[]> scattered(int number) {
        // As clients choose them: not in the order of an index. An odd factor makes no
        // two
        // of them equal.
        return order(HexFormat.of().toHexDigits(Integer.reverse(number * GOLDEN)), number);
    }

    /** Their ids grow, so that the newest are found at the end of the key. */
    public ProducerRecord<byte[], byte[]> numbered(int number) {
        return order(numberedId(number), number);
    }

    public static String numberedId(int number) {
        return PREFIX + String.format(Locale.ROOT, "%07d", number);
    }

    public static int numberOf(String id) {
        return Integer.parseInt(id, PREFIX.length(), id.length(), 10);
    }

    private ProducerRecord<byte[], byte[]> order(String id, int number) {
        CustomerId customer = new CustomerId("c-" + number % CUSTOMERS);
        Instant placed = BEGIN.plus(Duration.ofMillis(number * 1_003L));
        Order order = new Order(new OrderId(id), customer, null, "EUR",
                List.of(new OrderItem("sku-" + number % 100, 2, 1_250)), placed);
        ProcessedOrder processed = ProcessedOrder.confirmed(order, 2_500, placed.plusMillis(7), "processor-1a2b3c4d");
        return new ProducerRecord<>(topic, customer.value().getBytes(StandardCharsets.UTF_8),
                EventJson.write(processed));
    }

}
