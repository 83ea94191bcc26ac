package dev.flotilla.bench.orders;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderFieldsTest {

    private final OrderFeed feed = new OrderFeed("orders.processed");

    private final OrderFields fields = new OrderFields();

    @Test
    void shouldReadWhatTheFleetReadsWhenOrderIsFromTheFeed() {
        byte[] json = feed.scattered(42).value();
        ProcessedOrder order = switch (EventJson.read(json, ProcessedOrder.class)) {
            case Parsed.Valid<ProcessedOrder>(ProcessedOrder valid) -> valid;
            case Parsed.Unreadable<ProcessedOrder>(String reason) -> throw new AssertionError(reason);
        };

        fields.read(json);

        assertThat(fields.orderId).isEqualTo(order.orderId().value());
        assertThat(fields.customerId).isEqualTo(order.customerId().value());
        assertThat(fields.customerSequence).isEqualTo(order.customerSequence());
        assertThat(fields.status).isEqualTo(order.status().name());
        assertThat(fields.reason).isEqualTo(order.reason());
        assertThat(fields.currency).isEqualTo(order.currency());
        assertThat(fields.totalMinor).isEqualTo(order.totalMinor());
        assertThat(fields.placedAt).isEqualTo(order.placedAt().toString());
        assertThat(fields.processedAt).isEqualTo(order.processedAt().toString());
        assertThat(fields.processedBy).isEqualTo(order.processedBy());
        assertThat(fields.items()).isEqualTo(new String(EventJson.write(order.items()), StandardCharsets.UTF_8));
    }

    @Test
    void shouldKeepNothingWhenTheNextOrderHasLess() {
        fields.read("{\"orderId\":\"1\",\"reason\":\"x\",\"totalMinor\":3}".getBytes(StandardCharsets.UTF_8));

        fields.read("{\"orderId\":\"2\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(fields.orderId).isEqualTo("2");
        assertThat(fields.reason).isNull();
        assertThat(fields.totalMinor).isNull();
        assertThat(fields.items()).isEmpty();
    }

    @Test
    void shouldNeverRepeatAnIdWhenScattered() {
        Set<String> ids = new HashSet<>();

        IntStream.range(0, 100_000).forEach(number -> {
            fields.read(feed.scattered(number).value());
            ids.add(String.valueOf(fields.orderId));
        });

        assertThat(ids).hasSize(100_000);
    }

}
