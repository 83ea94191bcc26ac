package dev.flotilla.bench.sql.purchases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Those who buy. The last digit of an id says whether their purchases are large: so that
 * it is known without a look into them.
 */
public final class Customers {

    private static final List<String> TIERS = List.of("basic", "silver", "gold", "black", "trial");

    private Customers() {
    }

    public static String id(int customer) {
        return "c-" + Purchase.padded(customer, 6);
    }

    public static boolean buysLarge(int customer) {
        return customer % 2 == 1;
    }

    public static String tier(int customer) {
        return TIERS.get(customer % TIERS.size());
    }

    public static ProducerRecord<byte[], byte[]> record(String topic, int customer, Instant at) {
        String value = "{\"name\":\"Customer %d\",\"tier\":\"%s\",\"country\":\"AT\",\"since\":%d}".formatted(customer,
                tier(customer), 2000 + customer % 26);
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), id(customer).getBytes(StandardCharsets.US_ASCII),
                value.getBytes(StandardCharsets.US_ASCII));
    }

}
