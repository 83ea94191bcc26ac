package dev.flotilla.databridge.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.JsonPath;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Tombstones;
import dev.flotilla.common.events.Parsed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowReaderTest {

    private static final ColumnType TEXT = new ColumnType.Text();

    private static final ColumnType WHOLE = new ColumnType.Whole();

    private static final ColumnType JSON = new ColumnType.Json();

    @Test
    void shouldReadEveryTypeWhenTheyAreInOneDocument() {
        RowReader reader = reader(column("a", TEXT, "$.a"), column("b", WHOLE, "$.n.b"),
                column("c", new ColumnType.Decimal(10, 2), "$.n.c"), column("d", new ColumnType.Decimal(30, 4), "$.d"),
                column("e", new ColumnType.Flag(), "$.e"), column("f", new ColumnType.Timestamp(), "$.f"),
                column("g", new ColumnType.Floating(), "$.g"), column("h", JSON, "$.h"));

        Row row = read(reader, """
                {"other":[1,{"a":2}],"a":"tea \\"for\\" two ☕ \\uD83D\\uDE00","n":{"c":-12.5,"x":{},"b":-7},
                 "d":"12345678901234567890.1234","e":true,"f":"2026-11-21T08:00:00.123456789Z","g":1.5e3,
                 "h": {"x" : [1, "] }"]} , "z":null}""");

        assertThat(row.textAt(0)).isEqualTo("tea \"for\" two ☕ 😀");
        assertThat(row.longAt(1)).isEqualTo(-7);
        assertThat(row.decimalAt(2, true, 2)).isEqualTo(new BigDecimal("-12.50"));
        assertThat(row.decimalAt(3, false, 4)).isEqualTo(new BigDecimal("12345678901234567890.1234"));
        assertThat(row.longAt(4)).isEqualTo(1);
        assertThat(row.longAt(5)).isEqualTo(micros("2026-11-21T08:00:00.123456Z"));
        assertThat(row.doubleAt(6)).isEqualTo(1500.0);
        assertThat(row.textAt(7)).isEqualTo("{\"x\" : [1, \"] }\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":1}", "[2, 3]", "\"text\"", "12.50", "-3", "true", "{ }", "\"caf\u00e9\"", "1e5" })
    void shouldKeepPartAsItStandsWhenColumnIsJson(String part) {
        RowReader reader = reader(column("a", JSON, "$.a"), column("b", WHOLE, "$.b"));

        Row row = read(reader, "{\"é\":\"ü\", \"a\" : " + part + " , \"b\":1}");

        assertThat(row.textAt(0)).isEqualTo(part);
    }

    @Test
    void shouldReadPartsOfPartsWhenPathsAreNested() {
        RowReader reader = reader(column("all", JSON, "$.items"), column("first", TEXT, "$.items[0].sku"),
                column("third", WHOLE, "$.items[2].n"), column("whole", JSON, "$"),
                column("again", TEXT, "$.items[0].sku"));

        Row row = read(reader, "{\"items\":[{\"sku\":\"x\",\"n\":1},5,{\"n\":3}]}");

        assertThat(row.textAt(0)).isEqualTo("[{\"sku\":\"x\",\"n\":1},5,{\"n\":3}]");
        assertThat(row.textAt(1)).isEqualTo("x");
        assertThat(row.longAt(2)).isEqualTo(3);
        assertThat(row.textAt(3)).isEqualTo("{\"items\":[{\"sku\":\"x\",\"n\":1},5,{\"n\":3}]}");
        assertThat(row.textAt(4)).isEqualTo("x");
    }

    @Test
    void shouldBeNullWhenNullableValueIsMissingOrNullOrBelowSomethingElse() {
        RowReader reader = reader(nullable("a", TEXT, "$.a"), nullable("b", WHOLE, "$.b"), nullable("c", JSON, "$.c"),
                nullable("d", TEXT, "$.d.x"));

        Row row = read(reader, "{\"b\":null,\"c\":null,\"d\":5}");

        assertThat(List.of(row.isNull(0), row.isNull(1), row.isNull(2), row.isNull(3))).doesNotContain(false);
    }

    @Test
    void shouldForgetTheRowBeforeWhenReadingTheNext() {
        RowReader reader = reader(nullable("a", TEXT, "$.a"), column("b", WHOLE, "$.b"));
        Row first = read(reader, "{\"a\":\"first\",\"b\":1}");

        assertThat(reader.read(record("{\"a\":\"broken\"".getBytes(StandardCharsets.UTF_8))))
            .isInstanceOf(Parsed.Unreadable.class);
        Row next = read(reader, "{\"b\":2}");

        assertThat(next.isNull(0)).isTrue();
        assertThat(first.textAt(0)).isEqualTo("first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            string        | {"v":5}                      | is a whole number, but has to be a string
            string        | {"v":{"x":1}}                | is an object, but has to be a string
            string        | {"v":"a\\u0000b"}            | has a NUL character or half of a surrogate pair
            string        | {"v":"a\\ud800b"}            | has a NUL character or half of a surrogate pair
            string        | {"v":null}                   | is null
            string        | {"w":1}                      | is missing
            string        | {"v":"a","v":"b"}            | is in the document twice
            long          | {"v":"5"}                    | is a string, but has to be a whole number
            long          | {"v":5.0}                    | is a number with a fraction or an exponent, but
            long          | {"v":9223372036854775808}    | is beyond the 64 bits of a long
            long          | {"v":[1]}                    | is an array, but has to be a whole number
            decimal(5,2)  | {"v":1000}                   | is too great for decimal(5,2)
            decimal(5,2)  | {"v":1.001}                  | has more than the 2 decimal places
            decimal(5,2)  | {"v":1e1000000000}           | is too great
            decimal(5,2)  | {"v":1e-1000000000}          | has more than the 2 decimal places
            decimal(5,2)  | {"v":"12,5"}                 | is not a number
            decimal(5,2)  | {"v":""}                     | is not a number
            decimal(5,2)  | {"v":true}                   | is a boolean, but has to be a number
            decimal(30,2) | {"v":1e28}                   | is too great for decimal(30,2)
            boolean       | {"v":1}                      | is a whole number, but has to be true or false
            double        | {"v":1e400}                  | is beyond a double
            double        | {"v":"1"}                    | is a string, but has to be a number
            timestamp     | {"v":"yesterday"}            | is not a moment
            timestamp     | {"v":"2026-02-29T00:00:00Z"} | is not a moment
            timestamp     | {"v":"2026-01-01T00:00:00"}  | is not a moment
            timestamp     | {"v":"2026-01-01T24:00:00Z"} | is not a moment
            timestamp     | {"v":"0000-12-31T23:59:59Z"} | is not a moment
            timestamp     | {"v":"+10000-01-01T00:00:00Z"} | is not a moment
            timestamp     | {"v":253402300800000}        | is beyond the milliseconds
            timestamp     | {"v":99999999999999999999}   | is beyond the milliseconds
            timestamp     | {"v":1.5}                    | is a number with a fraction or an exponent, but
            json          | {"v":{"x":"\\u0000"}}        | has a NUL character in it
            """)
    void shouldNameColumnPathAndReasonWhenValueDoesNotFit(String type, String document, String reason) {
        RowReader reader = reader(column("some_column", type(type), "$.v"));

        String refusal = refusal(reader, document.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal).startsWith("column 'some_column' at $.v ").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decimal(5,2)  | 999.99                | 999.99
            decimal(5,2)  | -0.01                 | -0.01
            decimal(5,2)  | 12                    | 12.00
            decimal(5,2)  | 1.5000000000000000000000000 | 1.50
            decimal(5,2)  | "7.5"                 | 7.50
            decimal(5,2)  | 1.5e2                 | 150.00
            decimal(5,2)  | 0e1000000000          | 0.00
            decimal(5,2)  | 00000000000           | none
            decimal(18,0) | 999999999999999999    | 999999999999999999
            decimal(18,8) | 0.00000001            | 0.00000001
            """)
    void shouldKeepDecimalExactlyWhenItFits(String type, String number, String expected) {
        ColumnType.Decimal decimal = (ColumnType.Decimal) type(type);
        Parsed<Row> parsed = reader(column("v", decimal, "$.v"))
            .read(record(("{\"v\":" + number + "}").getBytes(StandardCharsets.UTF_8)));

        String kept = switch (parsed) {
            case Parsed.Valid<Row>(Row row) -> row.decimalAt(0, true, decimal.scale()).toPlainString();
            case Parsed.Unreadable<Row> _ -> "none";
        };

        assertThat(kept).isEqualTo(expected);
    }

    @Test
    void shouldKeepBigDecimalExactlyWhenItIsNegative() {
        Row row = read(reader(column("v", new ColumnType.Decimal(38, 0), "$.v")),
                "{\"v\":-99999999999999999999999999999999999999}");

        assertThat(row.bigAt(0)).isEqualTo(new BigInteger("-99999999999999999999999999999999999999"));
    }

    @ParameterizedTest
    @CsvSource({ "1970-01-01T00:00:00Z", "2026-11-21T08:00:00.1Z", "2000-02-29T23:59:59.999999Z",
            "1900-02-28T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.5Z",
            "2024-02-29T12:34:56.123456Z" })
    void shouldAgreeWithJavaTimeWhenTimestampIsUsual(String text) {
        Row row = read(reader(column("v", new ColumnType.Timestamp(), "$.v")), "{\"v\":\"" + text + "\"}");

        assertThat(row.longAt(0)).isEqualTo(micros(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "2026-01-01T01:00:00+01:00"  | 2026-01-01T00:00:00Z
            "2026-01-01T00:00Z"          | 2026-01-01T00:00:00Z
            1767225600123                | 2026-01-01T00:00:00.123Z
            -1                           | 1969-12-31T23:59:59.999Z
            """)
    void shouldReadTimestampWhenItHasAnotherForm(String value, String moment) {
        Row row = read(reader(column("v", new ColumnType.Timestamp(), "$.v")), "{\"v\":" + value + "}");

        assertThat(row.longAt(0)).isEqualTo(micros(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "{", "{\"v\":}", "{\"v\":1,}", "{\"v\":NaN}", "{\"v\":1} {\"v\":2}",
            "{\"v\":1}x", "5", "null", "\"v\"", "{'v':1}", "{\"v\":01}", "// x\n{\"v\":1}", "{\"v\":1,\"w\":tru}" })
    void shouldRefuseWithoutQuotingItWhenValueIsNoDocument(String document) {
        String refusal = refusal(reader(column("v", WHOLE, "$.v")), document.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal).startsWith("the value ").doesNotContain("tru");
    }

    @Test
    void shouldRefuseWhenValueIsNotUtf8() {
        RowReader reader = reader(nullable("v", TEXT, "$.v"));
        byte[] latin = "{\"w\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"v\":\"a\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(refusal(reader, latin)).contains("not UTF-8");
        assertThat(refusal(reader, wide)).contains("not UTF-8");
    }

    @Test
    void shouldRefuseWhenDocumentIsNestedBeyondBounds() {
        String deep = "{\"w\":" + "[".repeat(100) + "]".repeat(100) + ",\"v\":1}";

        String refusal = refusal(reader(column("v", WHOLE, "$.v")), deep.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal).startsWith("the value is beyond what is read").contains("depth");
    }

    @Test
    void shouldRefuseTombstoneWhenRouteSaysNothingElse() {
        assertThat(refusal(reader(column("v", WHOLE, "$.v")), null)).contains("tombstone");
    }

    @Test
    void shouldPassTombstoneOverWhenRouteSaysSo() {
        RowReader reader = new RowReader(
                new Route("r", "t", "t", List.of(column("v", WHOLE, "$.v")), List.of("v"), "v", Tombstones.IGNORE));

        Parsed<Row> parsed = reader.read(record(null));

        assertThat(parsed).isInstanceOfSatisfying(Parsed.Valid.class,
                valid -> assertThat(((Row) valid.value()).isTombstone()).isTrue());
    }

    @Test
    void shouldReadMegabyteWhenValueIsOne() {
        String big = "é".repeat(500_000);

        Row row = read(reader(column("a", TEXT, "$.a"), column("b", JSON, "$.a")), "{\"a\":\"" + big + "\"}");

        assertThat(row.textAt(0)).isEqualTo(big);
        assertThat(row.textAt(1)).isEqualTo("\"" + big + "\"");
    }

    @Test
    void shouldKnowNullsWhenThereAreManyColumns() {
        Column[] columns = IntStream.range(0, 200)
            .mapToObj(i -> nullable("c" + i, WHOLE, "$.c" + i))
            .toArray(Column[]::new);

        Row row = read(reader(columns), "{\"c63\":1,\"c64\":2,\"c199\":3}");

        assertThat(IntStream.range(0, 200).filter(i -> !row.isNull(i)).boxed().toList()).containsExactly(63, 64, 199);
    }

    private static ColumnType type(String notation) {
        return switch (notation) {
            case "string" -> TEXT;
            case "long" -> WHOLE;
            case "boolean" -> new ColumnType.Flag();
            case "double" -> new ColumnType.Floating();
            case "timestamp" -> new ColumnType.Timestamp();
            case "json" -> JSON;
            default -> {
                String[] parts = notation.replaceAll("[a-z()]", "").split(",", -1);
                yield new ColumnType.Decimal(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        };
    }

    private static Column column(String name, ColumnType type, String path) {
        return new Column(name, type, JsonPath.parse(path).orElseThrow(), false);
    }

    private static Column nullable(String name, ColumnType type, String path) {
        return new Column(name, type, JsonPath.parse(path).orElseThrow(), true);
    }

    private static RowReader reader(Column... columns) {
        return new RowReader(new Route("route", "topic", "table", List.of(columns),
                List.of(Route.KAFKA_PARTITION, Route.KAFKA_OFFSET), null, Tombstones.DEAD_LETTER));
    }

    private static Row read(RowReader reader, String document) {
        return switch (reader.read(record(document.getBytes(StandardCharsets.UTF_8)))) {
            case Parsed.Valid<Row>(Row row) -> row;
            case Parsed.Unreadable<Row>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String refusal(RowReader reader, byte @Nullable [] value) {
        return switch (reader.read(record(value))) {
            case Parsed.Valid<Row> _ -> throw new AssertionError("was read");
            case Parsed.Unreadable<Row>(String reason) -> reason;
        };
    }

    @SuppressWarnings("NullAway") // A tombstone's value is null.
    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>("topic", 0, 0, new byte[0], value);
    }

    private static long micros(String moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(moment).truncatedTo(ChronoUnit.MICROS));
    }

}
