package dev.flotilla.bench.sql.purchases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Purchases one after the other, 20,000 for a second of their time, the same in every run
 * but for the hour in which they begin.
 */
public final class PurchaseFeed {

    private static final Duration APART = Duration.ofNanos(50_000);

    private static final int GOLDEN = 0x9E3779B9;

    private static final int LARGE_RANGE = 90_000;

    private final String topic;

    private final int customers;

    private final Instant begin;

    public PurchaseFeed(String topic, int customers, Instant begin) {
        this.topic = topic;
        this.customers = customers;
        this.begin = begin;
    }

    public Purchase purchase(int number) {
        int scattered = Integer.reverse(number * GOLDEN) >>> 1;
        int customer = scattered % customers;
        int cents = Customers.buysLarge(customer) ? Purchase.LIMIT_CENTS + 1 + scattered / 7 % LARGE_RANGE
                : 1 + scattered / 7 % Purchase.LIMIT_CENTS;
        return new Purchase(number, customer, cents, begin.plus(APART.multipliedBy(number)));
    }

    public ProducerRecord<byte[], byte[]> record(Purchase purchase) {
        return new ProducerRecord<>(topic, null, purchase.placedAt().toEpochMilli(),
                purchase.customerId().getBytes(StandardCharsets.US_ASCII), json(purchase));
    }

    private static byte[] json(Purchase purchase) {
        int number = purchase.number();
        String text = "{\"order_id\":\"" + purchase.orderId() + "\",\"customer_id\":\"" + purchase.customerId()
                + "\",\"symbol\":\"FLT-" + number % 100 + "\",\"side\":\"BUY\",\"quantity\":" + (1 + number % 50)
                + ",\"venue\":\"" + (number % 3 == 0 ? "XETRA" : "VIENNA") + "\",\"amount\":" + purchase.amount()
                + ",\"currency\":\"EUR\",\"placed_at\":\"" + purchase.placedAt()
                + "\",\"channel\":\"web\",\"note\":\"as agreed\"}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

}
