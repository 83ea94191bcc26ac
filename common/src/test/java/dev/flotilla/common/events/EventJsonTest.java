package dev.flotilla.common.events;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventJsonTest {

    private static final String VALID = """
            {"orderId":"o-1","customerId":"c-1","currency":"EUR","placedAt":"2026-01-01T00:00:00Z",\
            "items":[{"sku":"s","quantity":1,"unitPriceMinor":5}]}""";

    @Test
    void shouldReadWhatANewerVersionWroteWhenItHasUnknownFields() {
        String newer = VALID.replaceFirst("\\{", "{\"giftWrap\":true,");

        assertThat(read(newer)).isInstanceOf(Parsed.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "no json", "[]", "{}", "{\"orderId\":1", "\u0000\u0001", "42",
            "{\"orderId\":\"o-1\"}" })
    void shouldAnswerUnreadableWhenItIsNoOrder(String json) {
        assertThat(read(json)).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void shouldAnswerUnreadableWhenTheValueIsATombstone() {
        assertThat(EventJson.read(null, Order.class)).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void shouldAnswerUnreadableWhenANumberIsMissing() {
        assertThat(read(VALID.replace("\"quantity\":1,", ""))).isInstanceOf(Parsed.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"orderId\":\"o-1\",", "\"customerId\":\"c-1\",", "\"currency\":\"EUR\",",
            "\"placedAt\":\"2026-01-01T00:00:00Z\"," })
    void shouldAnswerUnreadableWhenAFieldIsMissing(String field) {
        assertThat(VALID).contains(field);

        assertThat(read(VALID.replace(field, ""))).isInstanceOfSatisfying(Parsed.Unreadable.class,
                unreadable -> assertThat(unreadable.reason()).contains("is missing"));
    }

    @Test
    void shouldNotQuoteThePayloadWhenATypeIsWrong() {
        Parsed<Order> parsed = read(VALID.replace("\"quantity\":1", "\"quantity\":\"secret\""));

        assertThat(parsed).isInstanceOfSatisfying(Parsed.Unreadable.class,
                unreadable -> assertThat(unreadable.reason()).contains("line 1").doesNotContain("secret"));
    }

    @Test
    void shouldAnswerUnreadableWhenItIsNestedTooDeeply() {
        assertThat(read("[".repeat(100_000))).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void shouldNotQuoteThePayloadInTheReason() {
        Parsed<Order> parsed = read(VALID.replace("o-1", "secret secret"));

        assertThat(parsed).isInstanceOfSatisfying(Parsed.Unreadable.class,
                unreadable -> assertThat(unreadable.reason()).contains("orderId").doesNotContain("secret"));
    }

    private static Parsed<Order> read(@Nullable String json) {
        return EventJson.read(json == null ? null : json.getBytes(StandardCharsets.UTF_8), Order.class);
    }

}
