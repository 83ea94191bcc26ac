package dev.flotilla.storage.writing;

import java.nio.charset.StandardCharsets;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.ProcessedOrder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderReaderTest {

    private static final String COMPLETE = """
            {"orderId":"o-1","customerId":"c-1","currency":"EUR","items":[],"placedAt":"2026-11-21T08:00:00Z",
             "status":"REJECTED","reason":"none","processedAt":"2026-11-21T08:00:01Z","processedBy":"p-1"}""";

    private final OrderReader reader = new OrderReader();

    @Test
    void shouldReadWhenComplete() {
        Parsed<ProcessedOrder> parsed = read(COMPLETE);

        assertThat(parsed).isInstanceOfSatisfying(Parsed.Valid.class,
                valid -> assertThat(EventJson.write(valid.value())).isNotEmpty());
    }

    @Test
    void shouldRefuseWhenAFieldIsMissing() {
        assertThat(read(COMPLETE.replace("\"orderId\":\"o-1\",", ""))).isInstanceOf(Parsed.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "+1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z" })
    void shouldRefuseWhenPlacedOrProcessedAtStrangeTimes(String time) {
        Parsed<ProcessedOrder> placed = read(COMPLETE.replace("2026-11-21T08:00:00Z", time));
        Parsed<ProcessedOrder> processed = read(COMPLETE.replace("2026-11-21T08:00:01Z", time));

        assertThat(placed).isInstanceOf(Parsed.Unreadable.class);
        assertThat(processed).isInstanceOf(Parsed.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z" })
    void shouldReadWhenPlacedAtTheFirstOrLastTime(String time) {
        assertThat(read(COMPLETE.replace("2026-11-21T08:00:00Z", time))).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void shouldRefuseWhenTombstone() {
        assertThat(read(null)).isInstanceOf(Parsed.Unreadable.class);
    }

    private Parsed<ProcessedOrder> read(@Nullable String json) {
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return reader.read(new ConsumerRecord<>("topic", 0, 0, new byte[0], value));
    }

}
