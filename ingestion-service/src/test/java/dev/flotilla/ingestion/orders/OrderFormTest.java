package dev.flotilla.ingestion.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.ingestion.reading.EventReader;
import dev.flotilla.ingestion.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderFormTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private static final String VALID = """
            {"orderId":"o-1","customerId":"ann","customerSequence":3,"currency":"EUR",\
            "items":[{"sku":"tea","quantity":2,"unitPriceMinor":450}],"placedAt":"2026-11-20T10:00:00+01:00"}""";

    private final EventReader<Order> reader = new EventReader<>(
            new OrderForm(InstantSource.fixed(NOW), () -> new OrderId("made-here")));

    @Test
    void shouldReadEveryField() {
        Reading<Order> reading = read(VALID);

        assertThat(reading).isEqualTo(new Reading.Valid<>(new Order(new OrderId("o-1"), new CustomerId("ann"), 3L,
                "EUR", List.of(new OrderItem("tea", 2, 450)), Instant.parse("2026-11-20T09:00:00Z"))));
    }

    @Test
    void shouldMakeWhatTheClientLeftOut() {
        Reading<Order> reading = read("""
                {"customerId":"ann","currency":"EUR","items":[{"sku":"tea","quantity":2,"unitPriceMinor":450}]}""");

        assertThat(reading).isEqualTo(new Reading.Valid<>(new Order(new OrderId("made-here"), new CustomerId("ann"),
                null, "EUR", List.of(new OrderItem("tea", 2, 450)), NOW)));
    }

    @Test
    void shouldListEverythingWrongAtOnce() {
        Reading<Order> reading = read("""
                {"orderId":7,"customerSequence":0,"currency":"eur","placedAt":"yesterday","curency":"EUR",
                 "items":[{"sku":"tea","quantity":1.5,"unitPriceMinor":1},3,{"sku":"","quantity":-5,"price":1}]}""");

        assertThat(problems(reading)).extracting(FieldProblem::field)
            .containsExactlyInAnyOrder("orderId", "customerId", "customerSequence", "currency", "items[0].quantity",
                    "items[1]", "items[2].sku", "items[2].quantity", "items[2].unitPriceMinor", "items[2].price",
                    "placedAt", "curency");
        assertThat(problems(reading))
            .contains(new FieldProblem("items[2].quantity", "must be a whole number from 1 to 1000000, but is -5"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "null", "[]", "\"x\"", "7", "{", "{\"a\":}", "{\"a\":1,\"a\":2}", "{} {}",
            "{},", "{\"a\":\"\u0000\"}", "{\"a\": NaN}", "{'a':1}", "{\"orderId\":tru}", "\u0000" })
    void shouldBeMalformedWithoutQuotingWhenItIsNotOneJsonObject(String json) {
        Reading<Order> reading = read(json);

        assertThat(reading).isInstanceOfSatisfying(Reading.Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(ErrorCode.MALFORMED_JSON));
    }

    @Test
    void shouldBeMalformedWhenItIsNestedTooDeep() {
        assertThat(code(read("{\"a\":" + "[".repeat(30_000)))).isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @Test
    void shouldBeMalformedWhenANumberIsHuge() {
        assertThat(code(read("{\"customerSequence\":" + "9".repeat(50_000) + "}"))).isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @Test
    void shouldBeMalformedWhenItIsNotUtf8() {
        byte[] latin = "{\"customerId\":\"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = VALID.getBytes(StandardCharsets.UTF_16BE);

        assertThat(code(reader.read(latin))).isEqualTo(ErrorCode.MALFORMED_JSON);
        assertThat(code(reader.read(utf16))).isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @Test
    void shouldReadOnWhenAByteOrderMarkComesFirst() {
        assertThat(read("\uFEFF" + VALID)).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({ "customerId, '\"a\\u0000b\"'", "customerId, '\"\\ud800\"'", "customerId, '\"<script>\"'",
            "customerId, 7", "customerId, null", "customerSequence, 9223372036854775808", "customerSequence, 1e2",
            "customerSequence, true", "currency, '{}'", "placedAt, '\"+1000000000-01-01T00:00:00Z\"'", "placedAt, 0",
            "items, '[]'", "items, '{}'", "items, '\"x\"'" })
    void shouldNameTheFieldWhenItsValueIsWrong(String field, String value) {
        Reading<Order> reading = read(VALID.replaceFirst("\"" + field + "\":(\\[.*]|[^,}]*)",
                "\"" + field + "\":" + value.replace("\\", "\\\\")));

        assertThat(problems(reading)).extracting(FieldProblem::field).containsExactly(field);
        assertThat(problems(reading).getFirst().problem()).doesNotContain("<script>", "\u0000");
    }

    @Test
    void shouldBoundTheListWhenEverythingIsWrong() {
        Reading<Order> reading = read("{\"a\":1" + ",\"b%d\":1".repeat(1_000).formatted((Object[]) numbers()) + "}");

        assertThat(problems(reading)).hasSize(50);
        assertThat(reading).isInstanceOfSatisfying(Reading.Invalid.class,
                invalid -> assertThat(invalid.problem()).contains("1004 fields", "first 50"));
    }

    private static Integer[] numbers() {
        Integer[] numbers = new Integer[1_000];
        Arrays.setAll(numbers, index -> index);
        return numbers;
    }

    private Reading<Order> read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorCode code(Reading<Order> reading) {
        return ((Reading.Invalid<Order>) reading).code();
    }

    private static List<FieldProblem> problems(Reading<Order> reading) {
        return ((Reading.Invalid<Order>) reading).fields();
    }

}
